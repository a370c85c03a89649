package dev.turnstone.dialect.syntax;

import dev.turnstone.dialect.derby.DerbySyntax;
import dev.turnstone.dialect.h2.H2Syntax;
import dev.turnstone.dialect.hsqldb.HsqldbSyntax;
import dev.turnstone.dialect.mysql.MySqlSyntax;
import dev.turnstone.dialect.postgres.PostgresSyntax;
import dev.turnstone.dialect.sqlite.SqliteSyntax;
import dev.turnstone.sql.Splitter;
import java.util.Map;

/** The splitters by the names of their folders. */
final class Families {
    static final Map<String, Splitter> ALL = Map.of(
            "postgres", PostgresSyntax.splitter(),
            "mysql", MySqlSyntax.splitter(),
            "sqlite", SqliteSyntax.splitter(),
            "h2", H2Syntax.splitter(),
            "hsqldb", HsqldbSyntax.splitter(),
            "derby", DerbySyntax.splitter());

    private Families() {}

    static Splitter splitter(String family) {
        Splitter splitter = ALL.get(family);
        if (splitter == null) {
            throw new IllegalArgumentException("no family " + family + " among " + ALL.keySet());
        }
        return splitter;
    }
}

package dev.turnstone.dialect.syntax;

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

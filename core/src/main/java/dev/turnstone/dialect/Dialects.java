package dev.turnstone.dialect;

import dev.turnstone.dialect.derby.Derby;
import dev.turnstone.dialect.h2.H2;
import dev.turnstone.dialect.hsqldb.Hsqldb;
import dev.turnstone.dialect.mysql.MariaDb;
import dev.turnstone.dialect.mysql.MySql;
import dev.turnstone.dialect.postgres.Postgres;
import dev.turnstone.dialect.rendered.Db2;
import dev.turnstone.dialect.rendered.Oracle;
import dev.turnstone.dialect.rendered.SqlServer;
import dev.turnstone.dialect.sqlite.Sqlite;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All databases we know. A new one is a line here. */
public final class Dialects {
    private static final List<Dialect> ALL =
            List.of(new Postgres(), new MariaDb(), new MySql(), new H2(), new Sqlite(), new Hsqldb(), new Derby());

    /** Those that scripts are written for, and no run connects to. */
    private static final List<ScriptDialect> RENDERED = List.of(new Oracle(), new SqlServer(), new Db2());

    private Dialects() {}

    /** Everything that scripts can be written for, by its short name. */
    public static Optional<ScriptDialect> named(String shortName) {
        return forScripts().stream()
                .filter(dialect -> dialect.shortName().equalsIgnoreCase(shortName))
                .findFirst();
    }

    /** All that scripts can be written for. */
    public static List<ScriptDialect> forScripts() {
        return Stream.concat(ALL.stream(), RENDERED.stream()).toList();
    }

    /** The dialect that a URL leads to; empty for a URL of a product we don't know. */
    public static Optional<Dialect> forUrl(String url) {
        return ALL.stream().filter(dialect -> dialect.ownsUrl(url)).findFirst();
    }

    /** The dialect of a connected server, by the name its driver gives. */
    public static Optional<Dialect> forProduct(String productName) {
        return ALL.stream()
                .filter(dialect -> dialect.ownsProductName(productName))
                .findFirst();
    }

    /** The products we know, for messages. */
    public static String known() {
        return ALL.stream().map(Dialect::product).collect(Collectors.joining(", "));
    }
}

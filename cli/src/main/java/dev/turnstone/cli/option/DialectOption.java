package dev.turnstone.cli.option;

import dev.turnstone.cli.option.Syntax.Taken;
import java.util.Optional;

/** For which product, where no database is asked. */
public final class DialectOption {
    private final Taken<String> dialect;

    public DialectOption(Syntax syntax) {
        dialect = syntax.text(
                "NAME",
                "Without a database, from nothing: postgresql, mariadb, mysql, h2, hsqldb, derby, sqlite,"
                        + " oracle, mssql or db2.",
                "--dialect");
    }

    /** The short name that was given. */
    public Optional<String> dialect() {
        return dialect.value();
    }
}

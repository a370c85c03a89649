package dev.turnstone.cli.option;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** For which product, where no database is asked. */
public final class DialectOption {
    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            description = "Without a database, from nothing: postgresql, mariadb, mysql, h2, hsqldb, derby, sqlite,"
                    + " oracle, mssql or db2.")
    private @Nullable String dialect;

    /** The short name that was given. */
    public Optional<String> dialect() {
        return Optional.ofNullable(dialect);
    }
}

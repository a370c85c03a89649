package dev.turnstone.dialect.postgres;

import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.cutting.ClientCommand;
import dev.turnstone.sql.cutting.Feature;
import dev.turnstone.sql.cutting.Syntax;
import java.util.List;
import java.util.Set;

/** Scripts for PostgreSQL, with {@code standard_conforming_strings} on, as it is since 9.1. */
public final class PostgresSyntax {
    private static final ClientCommand BACKSLASH_COMMAND = new ClientCommand(
            '\\',
            ClientCommand.Place.ANYWHERE,
            "psql",
            "Remove it. (\\restrict and \\unrestrict, which pg_dump writes, can go without replacement; "
                    + "\\. ends rows and needs a COPY … FROM STDIN before it.)");

    private static final Splitter SPLITTER = new Syntax(
                    Set.of(
                            Feature.ESCAPE_STRINGS,
                            Feature.UNICODE_STRINGS,
                            Feature.TAGGED_DOLLAR_QUOTES,
                            Feature.DOLLAR_IN_NAMES,
                            Feature.NESTED_COMMENTS,
                            Feature.LINE_COMMENTS_END_AT_CR),
                    PostgresStatement::new,
                    List.of(BACKSLASH_COMMAND))
            .splitter();

    private PostgresSyntax() {}

    public static Splitter splitter() {
        return SPLITTER;
    }
}

package dev.turnstone.dialect.sqlite;

import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.cutting.ClientCommand;
import dev.turnstone.sql.cutting.Feature;
import dev.turnstone.sql.cutting.Syntax;
import java.util.List;
import java.util.Set;

/** Scripts for SQLite. Only triggers have bodies. */
public final class SqliteSyntax {
    private static final ClientCommand DOT_COMMAND = new ClientCommand(
            '.', ClientCommand.Place.STATEMENT_START, "sqlite3", "Remove the line, or write it as SQL.");

    private static final Splitter SPLITTER = new Syntax(
                    Set.of(Feature.BACK_TICKS, Feature.BRACKETS, Feature.DOLLAR_IN_NAMES),
                    SqliteTrigger::new,
                    List.of(DOT_COMMAND))
            .splitter();

    private SqliteSyntax() {}

    public static Splitter splitter() {
        return SPLITTER;
    }
}

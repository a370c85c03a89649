package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.syntax.RoutineStatement;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.cutting.Feature;
import dev.turnstone.sql.cutting.Syntax;
import java.util.List;
import java.util.Set;

/** Scripts for MySQL and MariaDB, with the default {@code sql_mode}: backslashes escape, {@code "} quotes. */
public final class MySqlSyntax {
    private static final String ADVICE =
            "Write DELIMITER // on a line before the statement, // behind it, and DELIMITER ; on a line after it.";

    private static final Splitter SPLITTER = new Syntax(
                    Set.of(
                            Feature.BACKSLASH_ESCAPES,
                            Feature.BACK_TICKS,
                            Feature.DOLLAR_IN_NAMES,
                            Feature.AT_VARIABLES,
                            Feature.HASH_COMMENTS,
                            Feature.DASHES_NEED_A_BLANK,
                            Feature.EXECUTABLE_COMMENTS,
                            Feature.DELIMITER_COMMAND),
                    () -> new RoutineStatement(ADVICE),
                    List.of())
            .splitter();

    private MySqlSyntax() {}

    public static Splitter splitter() {
        return SPLITTER;
    }
}

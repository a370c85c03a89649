package dev.turnstone.dialect.hsqldb;

import dev.turnstone.dialect.syntax.RoutineStatement;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.cutting.Feature;
import dev.turnstone.sql.cutting.Syntax;
import java.util.List;
import java.util.Set;

/** Scripts for HSQLDB. */
public final class HsqldbSyntax {
    private static final String ADVICE = "Close it with END, or choose another delimiter for the file.";

    private static final Splitter SPLITTER = new Syntax(
                    Set.of(Feature.UNICODE_STRINGS, Feature.LINE_COMMENTS_END_AT_CR),
                    () -> new RoutineStatement(ADVICE),
                    List.of())
            .splitter();

    private HsqldbSyntax() {}

    public static Splitter splitter() {
        return SPLITTER;
    }
}

package dev.turnstone.dialect.derby;

import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.cutting.Feature;
import dev.turnstone.sql.cutting.StatementShape;
import dev.turnstone.sql.cutting.Syntax;
import java.util.List;
import java.util.Set;

/** Scripts for Apache Derby. Procedures are Java methods and a trigger's action is a single statement. */
public final class DerbySyntax {
    private static final Splitter SPLITTER = new Syntax(
                    Set.of(Feature.NESTED_COMMENTS, Feature.LINE_COMMENTS_END_AT_CR),
                    () -> StatementShape.SIMPLE,
                    List.of())
            .splitter();

    private DerbySyntax() {}

    public static Splitter splitter() {
        return SPLITTER;
    }
}

package dev.turnstone.dialect.h2;

import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.cutting.Feature;
import dev.turnstone.sql.cutting.StatementShape;
import dev.turnstone.sql.cutting.Syntax;
import java.util.List;
import java.util.Set;

/** Scripts for H2. It has no procedural language: source code of functions stands in {@code $$…$$} or a string. */
public final class H2Syntax {
    private static final Splitter SPLITTER = new Syntax(
                    Set.of(
                            Feature.UNICODE_STRINGS,
                            Feature.DOLLAR_QUOTES,
                            Feature.DOLLAR_IN_NAMES,
                            Feature.BACK_TICKS,
                            Feature.NESTED_COMMENTS,
                            Feature.SLASH_COMMENTS,
                            Feature.LINE_COMMENTS_END_AT_CR),
                    () -> StatementShape.SIMPLE,
                    List.of())
            .splitter();

    private H2Syntax() {}

    public static Splitter splitter() {
        return SPLITTER;
    }
}

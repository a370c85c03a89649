package dev.turnstone.tests.liquibase.sql;

import dev.turnstone.liquibase.answers.GoldenSql;
import java.util.List;
import java.util.Optional;

/**
 * One way of a changeset.
 *
 * @param refusal why there is no SQL for it; empty when there is
 */
record Sql(List<String> statements, Optional<String> refusal) {
    /** In the place of a statement that has values which no text shows. */
    private static final String PREPARED = "(prepared)";

    static Sql refused(String why) {
        return new Sql(List.of(), Optional.of(why));
    }

    /** In one line. */
    String folded() {
        if (refusal.isPresent()) {
            return GoldenSql.REFUSED;
        }
        return withoutEnds(GoldenSql.folded(statements.stream()
                .map(text -> text.matches("-- \\w*(Prepared|BatchDml)\\w*") ? PREPARED : text)
                .toArray(String[]::new)));
    }

    /** Some statements have the delimiter of a script with them. */
    static String withoutEnds(String folded) {
        return folded.replaceAll("( ?;)?( /)?(?= ;|$)", "");
    }
}

package dev.turnstone.liquibase.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.liquibase.answers.Answers;
import dev.turnstone.liquibase.answers.Comparison;
import dev.turnstone.liquibase.changeset.Filters;
import dev.turnstone.liquibase.changeset.Filters.Ignored;
import dev.turnstone.liquibase.filter.Selection.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final Selection EVERYTHING = new Selection(Set.of(), Optional.empty(), "h2");

    @Test
    void changesets_are_meant_where_they_are_with_liquibase() {
        List<List<String>> lines = Answers.read(SelectionTest.class, "expressions.tsv");
        List<String> names = lines.get(0).subList(1, lines.get(0).size());
        Comparison comparison = Comparison.of(SelectionTest.class, "differences.tsv");
        for (List<String> line : lines.subList(1, lines.size())) {
            String expression = line.get(0).replace("(none)", "");
            for (int i = 0; i < names.size(); i++) {
                String given = names.get(i).replace("(none)", "");
                String question = line.get(0) + " with " + names.get(i);
                comparison.compare("contexts", question, answer(line.get(1), i), byContexts(expression, given));
                comparison.compare("labels", question, answer(line.get(2), i), byLabels(expression, given));
            }
        }
        assertThat(comparison.surprises()).isEmpty();
        assertThat(comparison.groundless()).isEmpty();
    }

    private static String answer(String answers, int index) {
        return answers.substring(index, index + 1);
    }

    private static String byContexts(String expression, String given) {
        try {
            Selection selection = new Selection(Name.list(given), Optional.empty(), "h2");
            return selection.reasonAgainst(contexts(expression)).isEmpty() ? "+" : "-";
        } catch (UnreadableExpression unreadable) {
            return "!";
        }
    }

    private static String byLabels(String expression, String given) {
        try {
            Selection selection = new Selection(Set.of(), Optional.of(Expression.read(expression)), "h2");
            return selection.reasonAgainst(labels(given)).isEmpty() ? "+" : "-";
        } catch (UnreadableExpression unreadable) {
            return "!";
        }
    }

    @Test
    void without_contexts_and_labels_everything_is_meant() throws UnreadableExpression {
        Filters filters = new Filters(List.of("prod"), List.of("v1"), Optional.empty(), Ignored.NO);
        assertThat(EVERYTHING.reasonAgainst(filters)).isEmpty();
    }

    @Test
    void the_contexts_of_every_level_must_match() throws UnreadableExpression {
        Selection test = new Selection(Name.list("test, eu"), Optional.empty(), "h2");
        assertThat(test.reasonAgainst(contexts("test or prod", "eu"))).isEmpty();
        assertThat(test.reasonAgainst(contexts("test", "us"))).contains(Reason.CONTEXTS);
    }

    @Test
    void a_changeset_without_contexts_is_not_for_a_run_that_wants_them_mentioned() throws UnreadableExpression {
        Selection demanding = new Selection(Name.list("@test"), Optional.empty(), "h2");
        assertThat(demanding.reasonAgainst(contexts())).contains(Reason.CONTEXTS);
        assertThat(demanding.reasonAgainst(contexts("test"))).isEmpty();
    }

    private static Filters contexts(String... levels) {
        return new Filters(List.of(levels), List.of(), Optional.empty(), Ignored.NO);
    }

    @Test
    void the_labels_of_all_levels_together_are_those_of_a_changeset() throws UnreadableExpression {
        Selection release = new Selection(Set.of(), Optional.of(Expression.read("v1 and !slow")), "h2");
        assertThat(release.reasonAgainst(labels("v1, fast"))).isEmpty();
        assertThat(release.reasonAgainst(labels("v1, slow"))).contains(Reason.LABELS);
        assertThat(release.reasonAgainst(labels("v1", "v2"))).isEmpty();
        assertThat(release.reasonAgainst(labels("v1", "slow"))).contains(Reason.LABELS);
        assertThat(release.reasonAgainst(labels("fast", "v2"))).contains(Reason.LABELS);
        assertThat(release.reasonAgainst(labels())).isEmpty();
        assertThat(release.reasonAgainst(labels("", " "))).isEmpty();
    }

    private static Filters labels(String... levels) {
        return new Filters(List.of(), List.of(levels), Optional.empty(), Ignored.NO);
    }

    @Test
    void a_changeset_for_another_database_is_not_meant() throws UnreadableExpression {
        Filters filters = new Filters(List.of(), List.of(), Optional.of("!h2"), Ignored.NO);
        assertThat(EVERYTHING.reasonAgainst(filters)).contains(Reason.DATABASE);
    }

    @Test
    void a_changeset_that_says_so_is_ignored() throws UnreadableExpression {
        Filters filters = new Filters(List.of(), List.of(), Optional.of("h2"), Ignored.YES);
        assertThat(EVERYTHING.reasonAgainst(filters)).contains(Reason.IGNORED);
    }

    @Test
    void the_contexts_are_the_first_reason() throws UnreadableExpression {
        Selection test = new Selection(Name.list("test"), Optional.empty(), "h2");
        Filters filters = new Filters(List.of("prod"), List.of(), Optional.of("oracle"), Ignored.YES);
        assertThat(test.reasonAgainst(filters)).contains(Reason.CONTEXTS);
    }
}

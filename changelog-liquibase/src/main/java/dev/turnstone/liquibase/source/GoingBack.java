package dev.turnstone.liquibase.source;

import dev.turnstone.Problem;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.plan.Goal.Reach;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the rows that a rollback takes back, newest first. Rows of other changelogs are left alone. */
final class GoingBack {
    private static final Comparator<AppliedChangeset> OLDEST_FIRST = Comparator.comparing(
                    (AppliedChangeset row) -> row.executedAt().orElse(LocalDateTime.MIN))
            .thenComparingInt(AppliedChangeset::order);

    private final RecordedRows rows;
    private final LiquibaseChangelog changelog;
    private final Consumer<Problem> problems;

    GoingBack(RecordedRows rows, LiquibaseChangelog changelog, Consumer<Problem> problems) {
        this.rows = rows;
        this.changelog = changelog;
        this.problems = problems;
    }

    List<AppliedChangeset> to(Reach reach) {
        List<AppliedChangeset> ours = new ArrayList<>(changelog.changesets().stream()
                .map(LiquibaseChangeset::id)
                .flatMap(id -> rows.of(id).stream())
                .sorted(OLDEST_FIRST)
                .toList());
        Optional<String> tag = Reached.tag(reach);
        int stay = 0;
        if (tag.isPresent()) {
            stay = upTo(tag.get(), ours);
        } else if (reach instanceof Reach.Count count) {
            stay = Math.max(0, ours.size() - count.steps());
        }
        List<AppliedChangeset> back = new ArrayList<>(ours.subList(stay, ours.size()));
        Collections.reverse(back);
        return back;
    }

    /** How many rows stay: those up to the first that has the tag, and itself unless all it does is to tag. */
    private int upTo(String tag, List<AppliedChangeset> ours) {
        for (int i = 0; i < ours.size(); i++) {
            if (ours.get(i).tag().filter(tag::equalsIgnoreCase).isPresent()) {
                return ours.get(i).description().equals("tagDatabase") ? i : i + 1;
            }
        }
        List<String> known =
                ours.stream().flatMap(row -> row.tag().stream()).distinct().toList();
        problems.accept(Tags.unknown(tag, known));
        return ours.size();
    }
}

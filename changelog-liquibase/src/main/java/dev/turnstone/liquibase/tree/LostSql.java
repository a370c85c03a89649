package dev.turnstone.liquibase.tree;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import java.util.List;
import java.util.Optional;

/** Looks for SQL in front of the first changeset, which belongs to none and is never run. */
final class LostSql {
    private Optional<Position> first = Optional.empty();
    private boolean inComment;

    /** One more line before any changeset that is no directive. */
    void add(SqlLine line) {
        String text = line.text().strip();
        boolean begins = text.startsWith("/*");
        boolean commented = inComment || begins || text.startsWith("--") || text.isEmpty();
        inComment = (inComment || begins) && !text.endsWith("*/");
        if (!commented && first.isEmpty()) {
            first = Optional.of(line.at());
        }
    }

    /** A warning about the first of it. */
    Optional<Problem> told() {
        return first.map(at -> new Problem(
                ErrorCode.CHANGELOG_WORD_IGNORED,
                "This SQL belongs to no changeset and is never run.",
                List.of(at),
                "Put it below a --changeset line of its own, or remove it."));
    }
}

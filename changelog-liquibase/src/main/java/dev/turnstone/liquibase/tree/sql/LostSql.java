package dev.turnstone.liquibase.tree.sql;

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
        if (!outsideComments(line.text()).isBlank() && first.isEmpty()) {
            first = Optional.of(line.at());
        }
    }

    private String outsideComments(String line) {
        StringBuilder outside = new StringBuilder();
        int at = 0;
        while (at < line.length()) {
            if (inComment) {
                int end = line.indexOf("*/", at);
                inComment = end < 0;
                at = end < 0 ? line.length() : end + 2;
            } else if (line.startsWith("--", at)) {
                at = line.length();
            } else if (line.startsWith("/*", at)) {
                inComment = true;
                at += 2;
            } else {
                outside.append(line.charAt(at));
                at++;
            }
        }
        return outside.toString();
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

package dev.turnstone.replication.rollout;

import dev.turnstone.replication.rollout.changeset.JudgedChangeset;
import dev.turnstone.replication.rollout.changeset.JudgedStatement;
import dev.turnstone.sql.StatementRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the owners of a subscriber are to run.
 *
 * @param name of the file
 * @param text all of it
 */
public record HandOverFile(String name, String text) {
    public HandOverFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }

    /** The statements of these changesets that concern replication. */
    static HandOverFile of(String site, List<JudgedChangeset> changesets, StatementRules rules) {
        List<String> lines = new ArrayList<>();
        lines.add("-- For " + site + ". Written by Turnstone, which waits until it is run.");
        for (JudgedChangeset changeset : changesets) {
            lines.add("");
            lines.add("-- " + changeset.name());
            for (JudgedStatement statement : changeset.forOwners()) {
                lines.add(rules.asScript(statement.statement()));
            }
        }
        JudgedChangeset last = changesets.get(changesets.size() - 1);
        String which = last.pending().id().argument()
                + last.part().map(number -> "-" + number).orElse("");
        String name = site + "-" + which.replaceAll("[^A-Za-z0-9._-]+", "-") + ".sql";
        return new HandOverFile(name, String.join("\n", lines) + "\n");
    }
}

package dev.turnstone.replication.rollout.changeset;

import dev.turnstone.replication.order.Judgement;
import dev.turnstone.replication.order.Way;
import dev.turnstone.sql.SqlStatement;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A statement, and what it means for replication. */
public record JudgedStatement(SqlStatement statement, Judgement judgement) {
    public JudgedStatement {
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(judgement, "judgement");
    }

    /** The orders that its parts want; nothing when it doesn't matter. */
    public Set<Way> ways() {
        return judgement.verdicts().stream()
                .map(verdict -> verdict.rule().kind().way())
                .filter(way -> way != Way.ANY)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Way.class)));
    }
}

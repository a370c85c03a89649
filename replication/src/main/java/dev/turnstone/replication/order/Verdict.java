package dev.turnstone.replication.order;

import java.util.Objects;

/**
 * What was found out about a part of a statement.
 *
 * @param object what it is about, as {@code public.bird.name}; empty text when it is about nothing in particular
 */
public record Verdict(Rule rule, String object) {
    public Verdict {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(object, "object");
    }

    /** About nothing in particular. */
    public static Verdict of(Rule rule) {
        return new Verdict(rule, "");
    }
}

package dev.turnstone.replication.order;

import dev.turnstone.replication.table.Effect;
import java.util.List;

/**
 * What a statement, or a part of it, means for replication, and what it leaves.
 *
 * @param verdicts at least one
 * @param effects on the tables, as far as they are understood
 */
public record Judgement(List<Verdict> verdicts, List<Effect> effects) {
    public Judgement {
        verdicts = List.copyOf(verdicts);
        effects = List.copyOf(effects);
    }

    /** By one rule, leaving nothing that matters. */
    public static Judgement of(Rule rule) {
        return of(rule, "");
    }

    /** By one rule about an object. */
    public static Judgement of(Rule rule, Object object, Effect... effects) {
        return new Judgement(List.of(new Verdict(rule, object.toString())), List.of(effects));
    }
}

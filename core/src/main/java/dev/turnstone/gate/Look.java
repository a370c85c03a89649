package dev.turnstone.gate;

import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a look at all targets says.
 *
 * @param findings one for each target, in their order; none when there is nothing to look at
 */
public record Look(List<Finding> findings) {
    /** Nothing was looked at. */
    public static final Look AT_NOTHING = new Look(List.of());

    private static final List<Class<? extends Verdict>> GRAVITY = List.of(
            Verdict.Invalid.class,
            Verdict.Ahead.class,
            Verdict.Unreachable.class,
            Verdict.Pending.class,
            Verdict.Current.class);

    /** What was found at a target. */
    public record Finding(String target, Verdict verdict) {
        public Finding {
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(verdict, "verdict");
        }
    }

    public Look {
        findings = List.copyOf(findings);
    }

    /** Whether code that needs the schemas can start. */
    public boolean isCurrent() {
        return problems().isEmpty();
    }

    /** Why not, of all targets, the gravest first; empty when it can. */
    public List<Problem> problems() {
        return gravestFirst().flatMap(verdict -> verdict.problems().stream()).toList();
    }

    /** The verdict that decides about all; that of nothing at all is current. */
    public Verdict verdict() {
        return gravestFirst().findFirst().orElseGet(() -> new Verdict.Current(List.of()));
    }

    /** What was found of other kinds than this. */
    Look without(Class<? extends Verdict> kind) {
        return new Look(findings.stream()
                .filter(finding -> !kind.isInstance(finding.verdict()))
                .toList());
    }

    private Stream<Verdict> gravestFirst() {
        return findings.stream()
                .map(Finding::verdict)
                .sorted(Comparator.comparing(verdict -> GRAVITY.indexOf(verdict.getClass())));
    }

    /**
     * This look, when code that needs the schemas can start.
     *
     * @throws TurnstoneException with all problems otherwise; its message begins with the first of them
     */
    public Look orThrow() {
        if (!isCurrent()) {
            throw TurnstoneException.inWords(problems());
        }
        return this;
    }
}

package dev.turnstone.replication.run;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.apply.Outcome;
import java.util.List;
import java.util.Optional;

/** A step can't be done, or not yet. */
final class Halt extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final transient Optional<Outcome> run;

    Halt(List<Problem> problems, Optional<Outcome> run) {
        super(problems.isEmpty() ? "" : problems.get(0).what());
        this.problems = problems;
        this.run = run;
    }

    static Halt of(ErrorCode code, String what, String next) {
        return new Halt(List.of(new Problem(code, what, List.of(), next)), Optional.empty());
    }

    List<Problem> problems() {
        return problems;
    }

    Optional<Outcome> run() {
        return run;
    }
}

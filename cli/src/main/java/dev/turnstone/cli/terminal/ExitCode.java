package dev.turnstone.cli.terminal;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.apply.Outcome;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What the process tells its caller. In the order of gravity, the worst first: over several things the worst counts. */
public enum ExitCode {
    FAILED(5),
    FAULT(1),
    INVALID(4),
    AHEAD(7),
    LOCKED(6),
    UNREACHABLE(8),
    USAGE(2),
    PENDING(3),
    DONE(0);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public static ExitCode of(ErrorCode code) {
        return switch (code.kind()) {
            case SETTINGS -> USAGE;
            case VALIDATION -> INVALID;
            case AHEAD -> AHEAD;
            case PENDING -> PENDING;
            case RUN -> FAILED;
            case LOCK -> LOCKED;
            case CONNECT -> UNREACHABLE;
        };
    }

    /** What a run came to: one that broke has failed, also where before it the same problem would have kept it from starting. */
    public static ExitCode of(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            ExitCode code = of(failed.failure().problem().code());
            return code == INVALID ? FAILED : code;
        }
        return outcome instanceof Outcome.Refused refused
                ? worstOf(refused.plan().problems())
                : DONE;
    }

    /** The worst that the errors among the problems stand for. */
    public static ExitCode worstOf(List<Problem> problems) {
        return worst(problems.stream()
                .filter(Problem::isError)
                .map(problem -> of(problem.code()))
                .toList());
    }

    public static ExitCode worst(Collection<ExitCode> codes) {
        return codes.stream().min(Comparator.naturalOrder()).orElse(DONE);
    }
}

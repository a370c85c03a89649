package dev.turnstone.cli.terminal;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.apply.Outcome;
import dev.turnstone.gate.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What the process tells its caller. In the order of gravity, the worst first: over several things the worst counts. */
public enum ExitCode {
    FAILED(5, "failed"),
    FAULT(1, "unexpected fault"),
    INVALID(4, "not valid, nothing run"),
    AHEAD(7, "database is ahead"),
    LOCKED(6, "lock not obtained"),
    UNREACHABLE(8, "cannot connect"),
    USAGE(2, "settings are wrong"),
    PENDING(3, "changes are pending"),
    DONE(0, "ok");

    private final int number;
    private final String words;

    ExitCode(int number, String words) {
        this.number = number;
        this.words = words;
    }

    /** For people, in a table. */
    public String words() {
        return words;
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

    /** What a look at the gate came to. Whatever keeps it from being made, the target is one that nobody could look at. */
    public static ExitCode of(Verdict verdict) {
        boolean wasSeen = verdict.problems().stream().anyMatch(problem -> problem.code() == ErrorCode.UPGRADE_REQUIRED);
        return verdict instanceof Verdict.Unreachable && !wasSeen ? UNREACHABLE : worstOf(verdict.problems());
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

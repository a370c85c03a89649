package dev.turnstone.gate;

import dev.turnstone.ErrorCode;
import dev.turnstone.Listener;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.gate.Look.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Looks at targets until all are current, or waiting is no use, or the time is over. Used once. */
final class Waiting {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final double GROWTH = 1.6;
    /** So that a hundred that were started together don't ask together. */
    private static final double JITTER = 0.25;

    private final Sight sight;
    private final List<Watched> targets;
    private final Duration limit;
    private final long begin = System.nanoTime();
    private final CountDownLatch asked = new CountDownLatch(1);

    Waiting(List<? extends Guarded> targets, Sight sight, Duration limit, Listener listener) {
        this.sight = sight;
        this.targets = targets.stream()
                .map(target -> new Watched(target.forPolling(), listener))
                .toList();
        this.limit = limit;
    }

    /** What was seen last of each; nobody waits any longer when that is asked for. */
    Look until(Cancellation cancellation) {
        cancellation.during(asked::countDown);
        try {
            return seen();
        } finally {
            cancellation.finished();
        }
    }

    private Look seen() {
        Duration pause = FIRST_PAUSE;
        while (true) {
            targets.stream()
                    .filter(target -> !target.isCurrent())
                    .takeWhile(target -> !isAskedToEnd())
                    .forEach(target -> target.look(sight));
            boolean over = isAskedToEnd() || elapsed().compareTo(limit) >= 0;
            if (targets.stream().allMatch(Watched::isCurrent)
                    || targets.stream().anyMatch(Watched::isHopeless)
                    || over) {
                return new Look(
                        targets.stream().map(target -> target.finding(over)).toList());
            }
            targets.forEach(Watched::tell);
            sleep(least(jittered(pause), limit.minus(elapsed())));
            pause = least(Duration.ofMillis((long) (pause.toMillis() * GROWTH)), LONGEST_PAUSE);
        }
    }

    private boolean isAskedToEnd() {
        return asked.getCount() == 0;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration jittered(Duration pause) {
        double factor = 1 + JITTER * ThreadLocalRandom.current().nextDouble(-1, 1);
        return Duration.ofMillis((long) (pause.toMillis() * factor));
    }

    private void sleep(Duration pause) {
        try {
            // Whether somebody has asked is found out by who looks next.
            var unused = asked.await(Math.max(1, pause.toMillis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            List<String> open = new ArrayList<>();
            targets.stream().filter(target -> !target.isCurrent()).forEach(target -> open.add(target.name()));
            throw new TurnstoneException(new Problem(
                    ErrorCode.INTERRUPTED,
                    "Interrupted while waiting for " + String.join(", ", open) + ".",
                    List.of(),
                    "Start again when the schema is upgraded."));
        }
    }

    /** A target that is looked at again and again. */
    private final class Watched {
        private final Guarded target;
        private final Listener listener;
        private List<String> pending = List.of();
        private String told = "";
        private Verdict verdict;
        private Verdict before;

        Watched(Guarded target, Listener listener) {
            this.target = target;
            this.listener = listener;
            Problem unseen = new Problem(
                    ErrorCode.CANNOT_CONNECT, target.name() + " was not looked at.", List.of(), "Wait again.");
            this.verdict = new Verdict.Unreachable(unseen);
            this.before = verdict;
        }

        String name() {
            return target.name();
        }

        void look(Sight with) {
            before = verdict;
            verdict = with.of(target);
            if (verdict instanceof Verdict.Pending now) {
                pending = now.changesets();
            }
        }

        boolean isCurrent() {
            return verdict.isCurrent();
        }

        /** What seems half applied may have been begun while we looked: only when it still does it is. */
        boolean isHopeless() {
            boolean mayBeAtWork = verdict.problems().stream()
                    .anyMatch(problem -> problem.code() == ErrorCode.STEP_HALF_APPLIED
                            || problem.code() == ErrorCode.STEP_OUTCOME_UNKNOWN);
            return verdict instanceof Verdict.Ahead
                    || verdict instanceof Verdict.Invalid && (!mayBeAtWork || before instanceof Verdict.Invalid);
        }

        /** Tells what is waited for, if that is something else than it was. */
        void tell() {
            String now = verdict instanceof Verdict.Pending open
                    ? String.join(", ", open.changesets())
                    : verdict.problems().stream().map(Problem::what).findFirst().orElse("");
            if (now.equals(told)) {
                return;
            }
            told = now;
            if (verdict instanceof Verdict.Pending open) {
                listener.waitingForUpgrade(name(), open.changesets());
            } else if (verdict instanceof Verdict.Unreachable unreachable) {
                listener.waitingForServer(name(), unreachable.problem().what());
            }
        }

        /** What it came to; when the time is over, with that in its words. */
        Finding finding(boolean over) {
            if (over && verdict instanceof Verdict.Pending open) {
                return new Finding(name(), new Verdict.Pending(open.changesets(), open.next(), waited(open.problem())));
            }
            if (over && verdict instanceof Verdict.Unreachable unreachable) {
                Problem last = unreachable
                        .problem()
                        .with(unreachable.problem().advice().forPolling());
                Problem problem = pending.isEmpty() ? last : lastSeen(last);
                return new Finding(name(), new Verdict.Unreachable(waited(problem)));
            }
            return new Finding(name(), verdict);
        }

        private Problem waited(Problem problem) {
            return new Problem(
                    problem.code(),
                    problem.what()
                            + String.format(
                                    Locale.ROOT,
                                    isAskedToEnd() ? " Waited %.1f s, and was asked to end." : " Waited %.1f s.",
                                    elapsed().toMillis() / 1000.0),
                    problem.where(),
                    problem.advice());
        }

        private Problem lastSeen(Problem unreachable) {
            return new Problem(
                    ErrorCode.UPGRADE_REQUIRED,
                    Sight.required(name()) + Verdict.names(pending) + (pending.size() == 1 ? " was" : " were")
                            + " pending when it was last seen. Since then: " + unreachable.what(),
                    List.of(),
                    unreachable.advice());
        }
    }
}

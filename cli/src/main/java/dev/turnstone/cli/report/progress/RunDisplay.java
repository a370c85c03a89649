package dev.turnstone.cli.report.progress;

import dev.turnstone.Listener;
import dev.turnstone.apply.Answered;
import dev.turnstone.cli.report.Notes;
import dev.turnstone.cli.report.StepText;
import dev.turnstone.cli.terminal.Colour;
import dev.turnstone.cli.terminal.Times;
import dev.turnstone.gate.Verdict;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Shows a run while it goes on: a line per step that is done; for the one that runs, a live line on a terminal, or now
 * and then a line where there is none.
 */
public final class RunDisplay implements Listener, AutoCloseable {
    private static final long TICK_MILLIS = 200;
    private static final Duration FIRST_REMINDER = Duration.ofSeconds(10);

    private final Notes notes;
    private final Consumer<Plan> planned;
    private final Answers answers;
    private @Nullable ScheduledThreadPoolExecutor clock;
    /** The steps that run, in order: more than one when they were sent together. */
    private final ConcurrentLinkedDeque<Running> running = new ConcurrentLinkedDeque<>();

    public RunDisplay(Notes notes) {
        this(notes, plan -> {});
    }

    /** @param planned is told what the run is about to do, before its first statement */
    public RunDisplay(Notes notes, Consumer<Plan> planned) {
        this(notes, planned, (number, answered) -> {});
    }

    /**
     * Of a run whose answers somebody wants to see.
     *
     * @param planned is told what the run is about to do, before its first statement
     */
    public RunDisplay(Notes notes, Consumer<Plan> planned, Answers answers) {
        this.answers = answers;
        this.notes = notes;
        this.planned = planned;
    }

    /** Takes what the database answers to the statement of this number. */
    @FunctionalInterface
    public interface Answers {
        void answered(int number, Answered answered);
    }

    /** A step that runs. What changes is written by the run and read by the clock. */
    private static final class Running {
        private final Step step;
        private final String place;
        private final long since = System.nanoTime();
        private volatile @Nullable SqlStatement statement;
        private volatile int statementNumber;
        private volatile String progress = "";
        private Duration nextReminder = FIRST_REMINDER;

        Running(Step step, int number, int total) {
            this.step = step;
            StepText text = StepText.of(step);
            String deed = text.action() == StepText.Action.APPLY
                    ? ""
                    : " (" + text.action().words() + ")";
            this.place = "[" + number + "/" + total + "] " + step.name() + deed;
        }

        Duration time() {
            return Duration.ofNanos(System.nanoTime() - since);
        }

        boolean isJava() {
            return StepText.of(step)
                    .changeset()
                    .filter(changeset -> changeset.change().hasCode())
                    .isPresent();
        }

        String line() {
            SqlStatement now = statement;
            String what = now == null
                    ? ""
                    : ", statement " + statementNumber + ", line " + now.at().line();
            String server = progress.isEmpty() ? "" : ", " + progress;
            String text = now == null ? "" : ": " + firstLine(now.text());
            return place + " running for " + Times.shown(time()) + what + server + text;
        }

        String lineUpTo(Running last) {
            return place + " to " + last.place + " running for " + Times.shown(time())
                    + (progress.isEmpty() ? "" : ", " + progress);
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    @Override
    public void waitingForServer(String target, String reason) {
        notes.say("Waiting for " + target + ": " + reason);
    }

    @Override
    public void waitingForUpgrade(String target, List<String> pending) {
        notes.say("Waiting for the schema of " + target + " to be upgraded; pending: " + Verdict.names(pending));
    }

    @Override
    public void waitingForLock(String holder, Duration since) {
        notes.say("Waiting for the lock since " + Times.shown(since) + ": " + holder + " has it.");
    }

    @Override
    public void notice(String text) {
        notes.say(text);
    }

    @Override
    public void planned(Plan plan) {
        planned.accept(plan);
    }

    @Override
    public void stepStarted(Step step, int number, int total) {
        Running now = new Running(step, number, total);
        if (now.isJava()) {
            StepText.of(step)
                    .changeset()
                    .ifPresent(changeset -> changeset.change().all().forEach(RoutineLogs::show));
            notes.say(now.place + " is Java and runs now");
        }
        running.addLast(now);
        startClock();
    }

    @Override
    public void statementStarted(Step step, SqlStatement statement, int number) {
        running.stream().filter(now -> now.step == step).forEach(now -> {
            now.statement = statement;
            now.statementNumber = number;
            now.progress = "";
        });
        if (notes.isVerbose()) {
            notes.say("  " + statement.at() + " " + firstLine(statement.text()));
        }
    }

    @Override
    public void statementAnswered(Step step, Answered answered) {
        running.stream()
                .filter(now -> now.step.id().equals(step.id()))
                .forEach(now -> answers.answered(now.statementNumber, answered));
    }

    @Override
    public void progress(Step step, String text) {
        running.stream().filter(now -> now.step == step).forEach(now -> now.progress = text);
    }

    @Override
    public void stepDone(Step step, Duration took) {
        Running now = running.pollFirst();
        while (now != null && !now.step.id().equals(step.id())) {
            // Another run has settled it: it began, and is never done.
            now = running.pollFirst();
        }
        notes.showLive("");
        if (now != null) {
            notes.say(now.place + " " + notes.paint(Colour.GOOD, "done") + " in " + Times.shown(took)
                    + insteadOf(now.step, step));
        }
    }

    /** A step whose question was answered so is recorded and not run. */
    private static String insteadOf(Step planned, Step done) {
        return done instanceof Step.MarkRan mark && planned != done
                ? ", recorded without being run: " + mark.reason()
                : "";
    }

    private void startClock() {
        if (clock == null) {
            clock = new ScheduledThreadPoolExecutor(1, task -> {
                Thread thread = new Thread(task, "turnstone-display");
                thread.setDaemon(true);
                return thread;
            });
            clock.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void tick() {
        Running now = running.peekFirst();
        if (now == null) {
            return;
        }
        String line = line(now);
        // What Java routines print themselves would be mixed into a live line.
        if (notes.canBeLive() && !now.isJava()) {
            notes.showLive(line);
        } else if (now.time().compareTo(now.nextReminder) >= 0) {
            now.nextReminder = now.nextReminder.multipliedBy(2);
            notes.say(line);
        }
        if (running.peekFirst() != now) {
            notes.showLive("");
        }
    }

    /** Which of several that were sent together is running only the server knows. */
    private String line(Running first) {
        Running last = running.peekLast();
        return last == null || last == first ? first.line() : first.lineUpTo(last);
    }

    @Override
    public void close() {
        Optional.ofNullable(clock).ifPresent(ScheduledThreadPoolExecutor::shutdownNow);
        running.clear();
        notes.showLive("");
    }
}

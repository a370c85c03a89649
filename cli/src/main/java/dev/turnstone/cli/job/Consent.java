package dev.turnstone.cli.job;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.plan.Emptied;
import dev.turnstone.cli.plan.Losses;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Direction;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks people before something that can't be taken back. */
public final class Consent {
    /** More than that push the question off the screen they are asked on. */
    private static final int LISTED = 40;

    private final Job job;

    public Consent(Job job) {
        this.job = job;
    }

    /**
     * Asks whether these steps may be taken back.
     *
     * @throws TurnstoneException when the answer is no, or nobody can be asked
     */
    public void toTakeBack(Plan plan, String target) {
        job.notes().insist("This will be taken back from " + target + ", newest first; data may be lost:");
        list(plan.steps());
        Losses.list(Losses.of(plan), LISTED, job.notes()::insist);
        int steps = plan.steps().size();
        get("Take back " + (steps == 1 ? "this step" : "these " + steps + " steps") + "?");
    }

    /**
     * Asks whether a plugin may be taken out.
     *
     * @throws TurnstoneException when the answer is no, or nobody can be asked
     */
    public void toUninstall(Plan plan, String target) {
        plan.warnings().forEach(warning -> job.notes().insist(warning.what()));
        toTakeBack(plan, target);
    }

    /**
     * Asks whether changesets may count as run.
     *
     * @throws TurnstoneException when the answer is no, or nobody can be asked
     */
    public void toRecord(Plan plan, String target) {
        job.notes().insist("This will be recorded as run on " + target + "; what is recorded is never run there:");
        list(plan.steps());
        get("Is all of it in place?");
    }

    /**
     * Asks whether all that is in schemas may be removed.
     *
     * @throws TurnstoneException when the answer is no, or nobody can be asked
     */
    public void toClean(Plan plan, String target) {
        Emptied emptied = Emptied.by(plan);
        if (!emptied.isEmpty()) {
            emptied.list(job.notes()::insist);
            runs(plan, target);
            get("Remove all of it from " + target + emptied.user() + "?");
        }
    }

    /** What its author has written is run beside it. */
    private void runs(Plan plan, String target) {
        List<Step> written =
                plan.steps().stream().filter(step -> step.removes().isEmpty()).toList();
        if (!written.isEmpty()) {
            job.notes().insist("This will be run on " + target + " with it:");
            list(written);
        }
    }

    /**
     * Asks whether recorded checksums may be forgotten.
     *
     * @throws TurnstoneException when the answer is no, or nobody can be asked
     */
    public void toForgetChecksums(Plan plan, String target) {
        job.notes()
                .insist("The checksums of these will be forgotten on " + target
                        + "; the next run takes those of the files, edited or not:");
        list(plan.steps());
        get("Forget them?");
    }

    /**
     * Asks whether the schema may be adopted.
     *
     * @throws TurnstoneException when the answer is no, or nobody can be asked
     */
    public void toAdopt(Plan plan, String target) {
        List<String> tables = plan.history().schema().tables();
        job.notes()
                .insist("This will be recorded on " + target
                        + (tables.isEmpty() ? "" : ", which has tables (" + String.join(", ", tables) + ")")
                        + "; what is recorded is never run there:");
        list(plan.steps());
        Step last = plan.steps().stream()
                .filter(Step.Bookkeeping.class::isInstance)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        get("Is the schema at version " + last.id().id() + "?");
    }

    /**
     * Asks whether the history may be told what somebody knows better. That files are right as they are needs no
     * question: the database stays what it is, and so does what will be run.
     *
     * @throws TurnstoneException when the answer is no, or nobody can be asked
     */
    public void toRepair(Plan plan, String target) {
        List<Step> forgotten =
                plan.steps().stream().filter(Step.Forget.class::isInstance).toList();
        if (!forgotten.isEmpty()) {
            job.notes().insist("This will be forgotten on " + target + "; its routines then count as never run:");
            list(forgotten);
            get("Drop the baseline?");
        }
        plan.steps().forEach(step -> toSettle(step, target));
    }

    private void toSettle(Step step, String target) {
        if (step instanceof Step.AssumeApplied) {
            settle(
                    step.name() + " will be recorded as applied on " + target
                            + ", and nothing of it is run any more: what is missing stays missing.",
                    "Is all of it in place?");
        } else if (step instanceof Step.AssumeTakenBack) {
            settle(
                    step.name() + " will be recorded as taken back on " + target
                            + ", and no undo of it is run any more: what is left stays.",
                    "Is all of it undone?");
        } else if (step instanceof Step.AssumeStatementDone answer) {
            settle(
                    "On " + target + " " + statement(answer.interrupted()) + " of " + step.name()
                            + " will count as done, and what comes behind it is run next.",
                    "Has it taken effect?");
        } else if (step instanceof Step.RunStatementAgain answer) {
            settle(
                    "On " + target + " " + statement(answer.interrupted()) + " of " + step.name()
                            + " will be run, and what comes behind it.",
                    "Is there nothing of it in place?");
        } else if (step instanceof Step.StartOver again && again.interrupted().direction() == Direction.UNDO) {
            settle(
                    "On " + target + " it will be forgotten that the undo of " + step.name()
                            + " was begun: rollback runs it from its beginning.",
                    "Has what it did been put back?");
        } else if (step instanceof Step.StartOver) {
            settle(
                    "On " + target + " it will be forgotten that " + step.name()
                            + " was begun: migrate runs it from its beginning.",
                    "Has what it did been taken back?");
        }
    }

    private static String statement(InterruptedChangeset interrupted) {
        return interrupted
                .stop()
                .statement()
                .map(begun -> "statement " + begun.statement())
                .orElse("the open statement");
    }

    private void settle(String consequence, String question) {
        job.notes().insist(consequence);
        get(question);
    }

    private void list(List<Step> steps) {
        steps.stream().limit(LISTED).forEach(step -> job.notes().insist("  " + step.name()));
        if (steps.size() > LISTED) {
            job.notes().insist("  … and " + (steps.size() - LISTED) + " more; --dry-run shows all");
        }
    }

    /**
     * Asks whether the lock may be freed.
     *
     * @throws TurnstoneException when the answer is no, or nobody can be asked
     */
    public void toFree(String holder, String target) {
        job.notes()
                .insist("The lock on " + target + " is held by " + holder
                        + ". It may be alive: nothing proves that it is gone. A second run beside it can do harm.");
        get("Free the lock?");
    }

    private void get(String question) {
        if (!job.here().terminal().canAsk()) {
            throw refused("This needs to be confirmed, and there is no terminal to ask on. Nothing was done.");
        }
        job.notes().ask(question + " [y/N] ");
        if (!List.of("y", "yes").contains(answerOrEnd().strip().toLowerCase(Locale.ROOT))) {
            throw refused("Not confirmed. Nothing was done.");
        }
    }

    /** Reading can't be interrupted; so it is left to a thread that may stay where it is when the process ends. */
    private String answerOrEnd() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        job.here().signals().onRequestToEnd(() -> answer.completeExceptionally(new InterruptedException()));
        Thread reader = new Thread(
                () -> {
                    try {
                        answer.complete(answer());
                    } catch (RuntimeException e) {
                        answer.completeExceptionally(e);
                    }
                },
                "turnstone-answer");
        reader.setDaemon(true);
        reader.start();
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof InterruptedException) {
                // The cursor stands behind the question.
                job.notes().insist("");
                throw new TurnstoneException(new Problem(
                        ErrorCode.INTERRUPTED,
                        "Interrupted at the question. Nothing was done.",
                        List.of(),
                        "Run again, and answer; --dry-run shows what it would do."));
            }
            throw e;
        }
    }

    private String answer() {
        InputStream in = job.here().in();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                line.write(c);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static TurnstoneException refused(String what) {
        return new TurnstoneException(new Problem(
                ErrorCode.SETTING_INVALID,
                what,
                List.of(),
                "Add --yes if you mean it; --dry-run shows what it would do."));
    }
}

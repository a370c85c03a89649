package dev.turnstone.cli.command;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Flag;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.value.CountOption;
import dev.turnstone.cli.option.value.DurationOption;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.manifest.JobOrder;
import dev.turnstone.cli.work.manifest.JobOrder.Deed;
import dev.turnstone.cli.work.manifest.JobOrder.Form;
import dev.turnstone.cli.work.manifest.JobOrder.Limits;
import dev.turnstone.cli.work.manifest.JobOrder.Mode;
import dev.turnstone.cli.work.manifest.Manifest;
import dev.turnstone.file.Keep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code turnstone job}. */
public final class JobCommand implements Callable<Integer> {
    private final Surroundings here;
    private final Taken<Form> form;
    private final Taken<String> image;
    private final Taken<String> file;
    private final Taken<String> changelog;
    private final Taken<Duration> atMost;
    private final Taken<String> app;
    private final Taken<String> database;
    private final Taken<Integer> run;
    private final Taken<String> prefix;
    private final Taken<String> cpu;
    private final Taken<String> memory;
    private final Flag record;
    private final Flag dryRun;
    private final OutputOptions output;

    public JobCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Print what tells a cluster to run an SQL file as a job, or to wait for a schema before an application"
                        + " starts. Connects to nothing.");
        this.here = here;
        this.form = syntax.word(
                Form.class, "FORM", "What is printed: ${COMPLETION-CANDIDATES}. Else: kubernetes.", "--form");
        this.image = syntax.text("IMAGE", "The image with turnstone and the files.", "--image");
        this.file = syntax.text("FILE", "The SQL file to run, as the image has it.", "--file");
        this.changelog =
                syntax.text("CHANGELOG", "With --form wait: the changelog, as the image has it.", "--changelog");
        this.atMost = syntax.value(
                new DurationOption(), "TIME", "With --form wait: how long at the most. Else: 5m.", "--wait-at-most");
        this.app = syntax.text("NAME", "The application that it is done for.", "--app");
        this.database = syntax.text(
                "NAME",
                "The secret with the database's settings; with --form clowder, the application whose database it is.",
                "--db");
        this.run = syntax.value(
                new CountOption("runs"),
                "N",
                "The number of the run, which the job's name carries: another one is another job. Else: 1.",
                "--run");
        this.prefix = syntax.text(
                "WORD", "Call the variables WORD_MIGRATION_FILE and WORD_MIGRATION_DRYRUN.", "--env-prefix");
        this.cpu = syntax.text("QUANTITY", "How much of processors it may use. Else: 500m.", "--cpu");
        this.memory = syntax.text("QUANTITY", "How much memory it may use. Else: 512Mi.", "--memory");
        this.record = syntax.flag("Have the run recorded: then it can be tried again after any failure.", "--record");
        this.dryRun = syntax.flag("Have the file shown, and not run.", "--dry-run");
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run("job", here, output.output(), job -> {
            Form wanted = form.value().orElse(Form.kubernetes);
            refuseIncomplete(wanted);
            JobOrder order = new JobOrder(
                    wanted,
                    image.value().orElse(""),
                    app.value().orElse(""),
                    database.value().orElse(""),
                    deed(wanted),
                    run.value().orElse(1),
                    prefix.value(),
                    new Limits(cpu.value().orElse("500m"), memory.value().orElse("512Mi")));
            job.report().manifest(Manifest.of(order));
            return ExitCode.DONE;
        });
    }

    private Deed deed(Form wanted) {
        if (wanted == Form.wait) {
            return new Deed.WaitFor(
                    changelog.value().orElse(""),
                    atMost.value().map(Duration::toSeconds).orElse(300L) + "s");
        }
        return new Deed.RunFile(
                file.value().orElse(""),
                dryRun.isGiven() ? Mode.DRY_RUN : Mode.FOR_REAL,
                record.isGiven() ? Keep.RECORD : Keep.NOTHING);
    }

    private void refuseIncomplete(Form wanted) {
        boolean waits = wanted == Form.wait;
        List<String> missing = new ArrayList<>();
        require("--image", image, missing);
        require("--app", app, missing);
        require("--db", database, missing);
        require(waits ? "--changelog" : "--file", waits ? changelog : file, missing);
        if (!missing.isEmpty()) {
            throw wrong(
                    "Nobody said " + String.join(", ", missing) + ".",
                    "Give them; 'turnstone job --help' tells what they are.");
        }
        List<String> idle = new ArrayList<>();
        refuse("--file", waits && file.value().isPresent(), idle);
        refuse("--record", waits && record.isGiven(), idle);
        refuse("--dry-run", waits && dryRun.isGiven(), idle);
        refuse("--env-prefix", waits && prefix.value().isPresent(), idle);
        refuse("--run", waits && run.value().isPresent(), idle);
        refuse("--changelog", !waits && changelog.value().isPresent(), idle);
        refuse("--wait-at-most", !waits && atMost.value().isPresent(), idle);
        if (!idle.isEmpty()) {
            throw wrong(
                    String.join(", ", idle) + (idle.size() == 1 ? " means" : " mean") + " nothing with --form " + wanted
                            + ".",
                    "Leave it out.");
        }
    }

    private static void require(String option, Taken<String> given, List<String> missing) {
        if (given.value().isEmpty()) {
            missing.add(option);
        }
    }

    private static void refuse(String option, boolean isIdle, List<String> idle) {
        if (isIdle) {
            idle.add(option);
        }
    }

    private static TurnstoneException wrong(String what, String next) {
        return new TurnstoneException(new Problem(ErrorCode.SETTING_INVALID, what, List.of(), next));
    }
}

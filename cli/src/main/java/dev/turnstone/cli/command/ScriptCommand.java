package dev.turnstone.cli.command;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.demand.HowFar;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.option.ChangelogOptions;
import dev.turnstone.cli.option.DialectOption;
import dev.turnstone.cli.option.FileOption;
import dev.turnstone.cli.option.HistoryRowsOption;
import dev.turnstone.cli.option.OrderOptions;
import dev.turnstone.cli.option.OutputOptions;
import dev.turnstone.cli.option.ReachOptions;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.option.Syntax.Flag;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.TargetOptions;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.work.WrittenScript;
import dev.turnstone.cli.work.WrittenScript.Direction;
import dev.turnstone.cli.work.offline.OfflineScript;
import dev.turnstone.settings.type.FileSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code turnstone script}. */
public final class ScriptCommand implements Callable<Integer> {
    private final Surroundings here;
    private final DialectOption dialect;
    private final Taken<String> from;
    private final Taken<String> since;
    private final Flag rollback;
    private final ReachOptions reach;
    private final HistoryRowsOption history;
    private final FileOption file;
    private final TargetOptions database;
    private final OutputOptions output;

    public ScriptCommand(Syntax syntax, Surroundings here) {
        syntax.says(
                "Write the SQL of what is pending, or with --rollback of what takes it back, to be executed by hand. Changes"
                        + " no database.",
                "With --dialect no database is asked: everything counts as pending, and for --rollback as applied.",
                "With --from, --since, or --dialect and --to, it is written into a file of the folder of migrations, with"
                        + " its transactions and a head; a --to below the beginning leads back.");
        this.here = here;
        ChangelogOptions changelog = new ChangelogOptions(syntax);
        this.dialect = new DialectOption(syntax);
        this.from = syntax.text(
                "STATE",
                "Begin behind this version, tag or changeset; without a database. Else: from nothing.",
                "--from");
        this.since = syntax.text(
                "DATABASE",
                "Begin with what this database has: a URL, or a target's name in the settings file or its number.",
                "--since");
        this.rollback = syntax.flag("What takes it back, newest first; wants --to or --count.", "--rollback");
        this.reach = ReachOptions.onwards(syntax);
        OrderOptions.on(syntax);
        this.history = new HistoryRowsOption(syntax);
        this.file = new FileOption(syntax);
        syntax.setting(FileSettings.FOLDER);
        this.database = new TargetOptions(syntax, changelog).orSince(since);
        this.output = new OutputOptions(syntax);
    }

    @Override
    public Integer call() {
        return Job.run("script", here, output.output(), job -> {
            refuseContradictions();
            Optional<String> product = dialect.dialect();
            HowFar howFar = reach.howFar();
            boolean between = from.value().isPresent()
                    || product.isPresent() && howFar.to().isPresent() && !rollback.isGiven();
            if (between) {
                return between(howFar).assumed(job, database, here, product.orElseThrow(ScriptCommand::noDialect));
            }
            if (since.value().isPresent()) {
                OfflineScript script = between(howFar);
                return job.onOne(database, script::since);
            }
            WrittenScript work = new WrittenScript(
                    rollback.isGiven() ? Direction.BACK : Direction.ONWARDS,
                    howFar,
                    history.rows(),
                    file.unlessStdout());
            return product.isPresent() ? work.assumed(job, database, here, product.get()) : work.live(job, database);
        });
    }

    private OfflineScript between(HowFar howFar) {
        return new OfflineScript(from.value(), howFar.to(), history.rows(), file.file());
    }

    private void refuseContradictions() {
        boolean between = from.value().isPresent() || since.value().isPresent();
        List<String> given = new ArrayList<>();
        given.addAll(from.value().map(text -> "--from").stream().toList());
        given.addAll(since.value().map(text -> "--since").stream().toList());
        if (between && rollback.isGiven()) {
            given.add("--rollback");
        }
        if (between && reach.howFar().count().isPresent()) {
            given.add("--count");
        }
        if (since.value().isPresent() && dialect.dialect().isPresent()) {
            given.add("--dialect");
        }
        if (between && database.isGiven()) {
            given.add("--url");
        }
        if (given.stream().distinct().count() > 1) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    String.join(" and ", given.stream().distinct().toList()) + " contradict each other.",
                    List.of(),
                    "Say with --from, or with --since, where the script begins, and with --to where it leads; what lies"
                            + " below the beginning is taken back."));
        }
    }

    private static TurnstoneException noDialect() {
        return new TurnstoneException(new Problem(
                ErrorCode.SETTING_INVALID,
                "With --from no database is asked, so its kind has to be told.",
                List.of(),
                "Give --dialect, as in --dialect postgresql; or begin with what a database has: --since."));
    }
}

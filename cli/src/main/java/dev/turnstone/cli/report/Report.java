package dev.turnstone.cli.report;

import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.apply.Answered;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.clean.Cleaned;
import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.file.FileRecord;
import dev.turnstone.gate.Look;
import dev.turnstone.history.History;
import dev.turnstone.plan.Plan;
import dev.turnstone.plugins.PluginsView;
import dev.turnstone.plugins.run.PluginsOutcome;
import dev.turnstone.replication.rollout.RollOut;
import dev.turnstone.replication.run.RollOutOutcome;
import dev.turnstone.replication.topology.Topology;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a command tells its result. One form for people, one for programs. */
public interface Report {

    /** How the target stands to the changelog. */
    void status(Status status);

    /** What would be done, with the exact SQL; and with what records it, where that is wanted. */
    void script(String target, Plan plan, Optional<HistoryScript> rows);

    /** What would be done for the core and for the plugins that a run would come to, with the exact SQL. */
    void scripts(PluginsView view, Optional<HistoryScript> rows);

    /**
     * What a run did about the core, and about plugins.
     *
     * @param took what was run of the core
     */
    void outcome(String target, PluginsOutcome outcome, Duration took);

    /** How plugins stand, one line each. */
    void plugins(String target, List<PluginLine> lines);

    /** How plugins stand, with what they have yet to run. */
    void pluginStatus(String target, List<PluginLine> lines);

    /** Whether plugins are as they should be. */
    void pluginValidity(String target, List<PluginLine> lines);

    /** That a plugin was let go, or would be, and what of it stays. */
    void letGo(String target, PluginLine plugin, Manner.Mode mode);

    /**
     * What became of SQL that another tool has printed.
     *
     * @param out the file that it was written into, if it was
     * @param what is shown of it
     */
    void cleaned(Path file, Cleaned cleaned, Optional<Path> out, CleanedView what);

    /** What people want to see of SQL that was cleaned. */
    enum CleanedView {
        SQL,
        DIFF
    }

    /** What a cluster is to be told: names with texts, numbers, truths, lists, and the same again. */
    void manifest(Map<String, Object> tree);

    /** Where a script goes that is the result. */
    PrintStream scriptStream();

    /** That the script of a plan was written into a file. */
    void written(String target, Plan plan, Path file);

    /** What is recorded of each changeset, and what its checksum is now. */
    void checksums(String target, Plan plan, List<ChecksumLine> lines);

    /** What the target has already applied, according to the history in this table. */
    void history(String target, String server, String table, History history);

    /** Which files were run by themselves on the target, and recorded. */
    void files(String target, List<FileRecord> records);

    /** Whether all is as it should be; the plan's problems say what isn't. */
    void validity(String target, Plan plan);

    /**
     * Whether a changelog is as it should be for databases that nobody asked.
     *
     * @param plans by the names of the databases
     */
    void validity(Map<String, Plan> plans);

    /** Whether the routines alone are as they should be; nobody named a target. */
    void validity(dev.turnstone.changelog.Changelog changelog);

    /**
     * What a run did.
     *
     * @param losses the statements of its plan that remove something for good
     */
    void outcome(String target, Outcome outcome, Duration took, List<String> losses);

    /**
     * What the database answers to a statement of a file, while it runs. What {@link #ran} has of it need not be told
     * twice.
     *
     * @param number of the statement, counted from 1
     */
    void answered(int number, Answered answered);

    /** What the run of a file came to. */
    void ran(String target, FileResult result);

    /** Whose lock was freed, or would be. */
    void lock(String target, String holder, Freed freed);

    /** Whether the gate before a target is open, and if not, why. */
    void gate(Look.Finding finding);

    /** Who replicates what to whom, and what is wrong with it. */
    void topology(Topology topology, List<Problem> complaints);

    /** Whether subscribers can take what is published. */
    void fitness(Topology topology, List<Problem> complaints);

    /** What would be done on a publisher and its subscribers. */
    void rollOut(RollOut rollOut);

    /** What was done on a publisher and its subscribers. */
    void rolledOut(RollOutOutcome outcome);

    /** What is set for a target. */
    void settings(SettingsTable table);

    /** What a type of targets expects. */
    void expectations(SettingsTable table);

    /** The script that a shell is to read. */
    void completion(String script);

    /** What kept us from doing it on this target. */
    void problems(String target, List<Problem> problems);

    /** What is wrong with the request as a whole. */
    void problems(List<Problem> problems);

    /** Something went wrong that nobody thought of. */
    void fault(Throwable fault);

    /** The same, of one of several targets. */
    void faultOf(String target, Throwable fault);

    /** The part of this report that is about one target. */
    Report of(Round round, Notes notes);

    /** How the targets ended, which may be one. */
    void summary(List<Round> rounds);

    /** The last call. */
    void finish(ExitCode code);

    /** What became of a lock. */
    enum Freed {
        /** It is free now. */
        YES,
        /** It was only looked at. */
        NO,
        /** Nobody had it. */
        WAS_FREE
    }
}

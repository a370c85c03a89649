package dev.turnstone.cli.report;

import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.gate.Look;
import dev.turnstone.history.History;
import dev.turnstone.plan.Plan;
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

    /** That the script of a plan was written into a file. */
    void written(String target, Plan plan, Path file);

    /** What is recorded of each changeset, and what its checksum is now. */
    void checksums(String target, Plan plan, List<ChecksumLine> lines);

    /** What the target has already applied, according to the history in this table. */
    void history(String target, String server, String table, History history);

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

    /** What a run did. */
    void outcome(String target, Outcome outcome, Duration took);

    /** Whose lock was freed, or would be. */
    void lock(String target, String holder, Freed freed);

    /** Whether the gate before a target is open, and if not, why. */
    void gate(Look.Finding finding);

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

    /** The part of this report that one of several targets has. */
    Report of(Round round, Notes notes);

    /** How several targets ended. */
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

package dev.turnstone.plan.routine;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.FirstFew;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.Version;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.plan.routine.RoutineHistory.StepKey;
import dev.turnstone.plan.step.HalfDone;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What can be wrong between a changelog and a history. */
final class HistoryChecks {
    private final Changelog changelog;
    private final History history;
    private final RoutineHistory recorded;
    private final Map<StepKey, Changeset> files = new TreeMap<>();
    private final Consumer<Problem> problems;
    private final HalfDone halfDone;

    HistoryChecks(Changelog changelog, History history, RoutineHistory recorded, Consumer<Problem> problems) {
        this.changelog = changelog;
        this.history = history;
        this.recorded = recorded;
        this.problems = problems;
        this.halfDone = new HalfDone(history, changelog.location(), this::begunFile, this::wayBack, problems);
        changelog.changesets().forEach(changeset -> files.put(StepKey.of(changeset), changeset));
    }

    /** The changeset of a recorded step, if its file is still there. */
    Optional<Changeset> fileOf(StepKey key) {
        return Optional.ofNullable(files.get(key));
    }

    /** The file of a changeset that was begun, if it is still there. */
    Optional<Changeset> begunFile(InterruptedChangeset begun) {
        return RoutineNumber.parse(begun.id().id())
                .flatMap(number -> fileOf(StepKey.of(number, begun.id().path())));
    }

    /** Newest first, as a rollback goes. */
    private int wayBack(InterruptedChangeset begun) {
        StepKey key = RoutineNumber.parse(begun.id().id())
                .map(number -> StepKey.of(number, begun.id().path()))
                .orElseThrow();
        long above = recorded.rows().keySet().stream()
                .filter(other -> other.compareTo(key) > 0)
                .count();
        return 1 + (int) above;
    }

    /** Nobody knows what tables are without a history; with one that has no routine yet somebody may know. */
    void schemaIsOurs() {
        List<String> tables = history.schema().tables();
        NextCommand adopt = NextCommand.of("baseline", changelog.location(), "VERSION");
        if (history.presence() == History.Presence.MISSING && !tables.isEmpty()) {
            report(
                    ErrorCode.HISTORY_MISSING,
                    "The schema has tables (" + String.join(", ", tables)
                            + ") but no history, so nobody knows which routines they come from.",
                    Advice.of(otherHistory() + "If the schema is that of a version, adopt it: ")
                            .then(adopt)
                            .then(". Else name another schema with --schema."));
        } else if (recorded.isEmpty()
                && history.interrupted().isEmpty()
                && !(tables.isEmpty() && history.ofOthers().isEmpty())) {
            report(
                    ErrorCode.NOTHING_RECORDED,
                    "None of these routines was recorded here yet" + others() + tables(tables)
                            + ": all of them count as never run.",
                    Advice.of("If they are to be run here, all is well. If the schema is that of a version already,"
                                    + " adopt it: ")
                            .then(adopt)
                            .then("."));
        }
    }

    private String otherHistory() {
        List<String> histories = history.schema().histories();
        return histories.isEmpty()
                ? ""
                : String.join(", ", histories) + (histories.size() == 1 ? " looks" : " look")
                        + " like a history: if it is the one of this schema, name it with --history-table. ";
    }

    private String others() {
        int rows = history.ofOthers().size();
        return rows == 0 ? "" : ", only " + rows + (rows == 1 ? " row" : " rows") + " of others";
    }

    private static String tables(List<String> tables) {
        return tables.isEmpty() ? "" : ", but the schema had tables (" + String.join(", ", tables) + ")";
    }

    void versionIsSupported() {
        Optional<Version> highest = recorded.highestVersion();
        if (highest.isPresent()
                && changelog.supportedFrom().isPresent()
                && highest.get().compareTo(changelog.supportedFrom().get()) < 0) {
            report(
                    ErrorCode.DATABASE_TOO_OLD,
                    "The database is at version " + highest.get() + "; these routines take over from version "
                            + changelog.supportedFrom().get() + " on.",
                    "Bring the database to version " + changelog.supportedFrom().get()
                            + " with an older release first.");
        }
    }

    /** What was begun and not finished. */
    HalfDone halfDone() {
        return halfDone;
    }

    void filesAreUnchanged() {
        for (Map.Entry<StepKey, Changeset> file : files.entrySet()) {
            AppliedChangeset row = recorded.rows().get(file.getKey());
            if (row != null && isChanged(row, file.getValue())) {
                Changeset changeset = file.getValue();
                problems.accept(new Problem(
                        ErrorCode.CHECKSUM_CHANGED,
                        changeset.name() + " was edited after it was applied (recorded "
                                + row.checksum().orElseThrow() + ", found "
                                + changeset.checksum().orElseThrow() + ").",
                        List.of(changeset.at()),
                        Advice.of("Undo the edit; or, if the database is as the new text says, accept it: ")
                                .then(NextCommand.of("repair", changelog.location()))
                                .then(".")));
            }
        }
    }

    static boolean isChanged(AppliedChangeset row, Changeset changeset) {
        return row.checksum().isPresent()
                && changeset.checksum().isPresent()
                && !row.checksum().equals(changeset.checksum());
    }

    /** Recorded steps without a file are a newer release's if they are above all files, else somebody removed them. */
    void recordedFilesAreThere() {
        for (AppliedChangeset row : goneFiles()) {
            report(
                    ErrorCode.FILE_GONE,
                    row.id().path() + " is recorded as applied, but its file is gone.",
                    Advice.of(askForClassPath(List.of(row))
                                    + "Bring the file back; or, if it was removed for good, accept that: ")
                            .then(NextCommand.of("repair", changelog.location()))
                            .then("."));
        }
        List<AppliedChangeset> ahead = ahead();
        if (!ahead.isEmpty()) {
            report(
                    ErrorCode.DATABASE_AHEAD,
                    "The database is ahead of these routines: " + names(ahead) + " "
                            + (ahead.size() == 1 ? "is" : "are") + " recorded, the newest file is for step "
                            + newestFile().orElseThrow() + ".",
                    askForClassPath(ahead) + "Use the release that brought them, or a newer one.");
        }
    }

    /** Recorded routines above all files. */
    List<AppliedChangeset> ahead() {
        return withoutFile(isAboveFiles());
    }

    /** Without a class path all Java routines of a folder seem to be gone. */
    private String askForClassPath(List<AppliedChangeset> missing) {
        boolean missingJava = missing.stream().anyMatch(row -> row.id().path().endsWith(".java"));
        boolean foundJava =
                changelog.changesets().stream().anyMatch(changeset -> changeset.change() instanceof Change.Code);
        return missingJava && !foundJava ? "Was --classpath forgotten? No Java routine was found. " : "";
    }

    /** Recorded routines whose files somebody removed, without those where that was accepted. */
    List<AppliedChangeset> goneFiles() {
        return withoutFile(isAboveFiles().negate());
    }

    private Predicate<RoutineNumber> isAboveFiles() {
        Optional<RoutineNumber> newest = newestFile();
        return number -> newest.isPresent() && number.compareTo(newest.get()) > 0;
    }

    private boolean isNoLongerSupported(RoutineNumber number) {
        return changelog
                .supportedFrom()
                .filter(oldest -> number.version().compareTo(oldest) < 0)
                .isPresent();
    }

    private List<AppliedChangeset> withoutFile(Predicate<RoutineNumber> which) {
        List<AppliedChangeset> gone = new ArrayList<>();
        recorded.rows().forEach((key, row) -> {
            if (!files.containsKey(key)
                    && !row.fileGoneAccepted()
                    && !isNoLongerSupported(key.number())
                    && which.test(key.number())) {
                gone.add(row);
            }
        });
        return gone;
    }

    private Optional<RoutineNumber> newestFile() {
        return changelog.changesets().stream()
                .flatMap(changeset -> changeset.number().stream())
                .max(RoutineNumber::compareTo);
    }

    void equivalentsExist() {
        TreeSet<RoutineNumber> known = new TreeSet<>(recorded.numbers());
        changelog.changesets().forEach(changeset -> changeset.number().ifPresent(known::add));
        for (Changeset changeset : changelog.changesets()) {
            for (RoutineNumber other : changeset.directives().equivalentOf()) {
                if (!known.contains(other)) {
                    problems.accept(new Problem(
                            ErrorCode.EQUIVALENT_UNKNOWN,
                            changeset.name() + " says it is equivalent to " + other
                                    + ", which is neither in the folder nor in the history.",
                            List.of(changeset.at()),
                            "Check the number; a step of another line that was never here is fine."));
                }
            }
        }
    }

    void noneIsLate(List<Changeset> late, Optional<Version> highest) {
        if (!late.isEmpty()) {
            problems.accept(new Problem(
                    ErrorCode.OUT_OF_ORDER,
                    FirstFew.of(late, Changeset::name) + " "
                            + (late.size() == 1 ? "was" : "were")
                            + " never run, and a higher version, " + highest.orElseThrow() + ", already is.",
                    late.stream().map(Changeset::at).toList(),
                    "Give it a version that is not below " + highest.orElseThrow()
                            + "; or run it now with --out-of-order; or, if it is the same as a routine of the newer line,"
                            + " say so in it: -- turnstone: equivalent-of=<version>_<sequence>"));
        }
    }

    /** Whether a version is one of the folder's or the history's; if not, the nearest are named. */
    boolean versionIsKnown(Version version) {
        TreeSet<Version> known = new TreeSet<>();
        changelog
                .changesets()
                .forEach(changeset -> known.add(changeset.number().orElseThrow().version()));
        recorded.numbers().forEach(number -> known.add(number.version()));
        recorded.baseline().ifPresent(known::add);
        if (known.contains(version)) {
            return true;
        }
        List<String> near = new ArrayList<>();
        Optional.ofNullable(known.lower(version)).ifPresent(lower -> near.add(lower.text()));
        Optional.ofNullable(known.higher(version)).ifPresent(higher -> near.add(higher.text()));
        report(
                ErrorCode.VERSION_UNKNOWN,
                "There is no version " + version + ".",
                near.isEmpty()
                        ? "There is no version at all yet."
                        : "The nearest " + (near.size() == 1 ? "is " : "are ") + String.join(" and ", near) + ".");
        return false;
    }

    /** Tells whoever named a tag. */
    void hasNoTags(String tag) {
        report(
                ErrorCode.VERSION_UNKNOWN,
                "There is no tag " + tag + ": routines have versions, and no tags.",
                "Name a version.");
    }

    /** Whether a moment is one at which the schema was ours; what was before nobody can take back. */
    boolean wasThereAt(LocalDateTime moment) {
        Optional<AppliedChangeset> later = history.baseline().filter(row -> row.isAfter(moment));
        later.ifPresent(row -> report(
                ErrorCode.BELOW_BASELINE,
                "The schema was adopted at version " + row.id().id() + " after that moment: what was there before it"
                        + " was not made here and can't be taken back.",
                "Roll back to " + row.id().id() + " at the most."));
        return later.isEmpty();
    }

    private void report(ErrorCode code, String what, String next) {
        report(code, what, Advice.of(next));
    }

    private void report(ErrorCode code, String what, Advice next) {
        problems.accept(new Problem(code, what, List.of(), next));
    }

    private static String names(List<AppliedChangeset> rows) {
        return FirstFew.of(rows, row -> row.id().name());
    }
}

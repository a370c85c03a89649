package dev.turnstone.liquibase.source.recorded;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.liquibase.changeset.Behaviour.When;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.checksum.Checksums;
import dev.turnstone.plan.Step;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Compares changesets with what was recorded of them. */
public final class ChecksumCheck {
    private static final int NEWEST = 9;
    private static final Set<String> ANY = Set.of("any", "all", "*", "1:any");

    private final Checksums checksums;
    private final String location;
    private final Consumer<Problem> problems;

    public ChecksumCheck(Checksums checksums, String location, Consumer<Problem> problems) {
        this.checksums = checksums;
        this.location = location;
        this.problems = problems;
    }

    /** Whether the changeset is run once more; one that must not be edited and was is told as a problem. */
    public boolean isToRunAgain(LiquibaseChangeset changeset, AppliedChangeset row) {
        When when = changeset.behaviour().when();
        if (when == When.ALWAYS) {
            return true;
        }
        boolean edited = isEdited(changeset, row);
        if (edited && when == When.ONCE) {
            problems.accept(new Problem(
                    ErrorCode.CHECKSUM_CHANGED,
                    changeset.id() + " was edited after it was applied (recorded "
                            + row.checksum().orElseThrow() + ", found " + found(changeset) + ").",
                    List.of(changeset.at()),
                    Advice.of("Undo the edit; or accept it in the changelog, with the recorded one as its"
                                    + " validCheckSum; or, if the database is as the new text says: ")
                            .then(NextCommand.of("repair", location))
                            .then(".")));
        }
        return edited && when == When.ON_CHANGE;
    }

    /** Whether none of the checksums that count for it is the one of its row. */
    public boolean isEdited(LiquibaseChangeset changeset, AppliedChangeset row) {
        if (row.checksum().isEmpty()
                || changeset.validChecksums().stream().anyMatch(sum -> ANY.contains(sum.toLowerCase(Locale.ROOT)))) {
            return false;
        }
        Checksum recorded = row.checksum().get();
        List<Checksum> accepted = unchanged(changeset, version(recorded));
        return !accepted.isEmpty()
                && !accepted.contains(recorded)
                && changeset.validChecksums().stream()
                        .noneMatch(valid -> valid.equals(recorded.text())
                                || accepted.stream().anyMatch(sum -> sum.text().equals(valid)));
    }

    /** The step that gives a row the newest kind of checksum, where it has an older one or none. */
    public Optional<Step> refreshed(
            LiquibaseChangeset changeset, AppliedChangeset row, Function<LiquibaseChangeset, Changeset> runnable) {
        if (row.checksum().isPresent() && version(row.checksum().get()) == NEWEST || isEdited(changeset, row)) {
            return Optional.empty();
        }
        Changeset current = runnable.apply(changeset);
        return current.checksum().isEmpty() ? Optional.empty() : Optional.of(new Step.WriteChecksum(row, current));
    }

    /**
     * A changeset that was recorded under another path would be run a second time.
     *
     * @param elsewhere rows of the same id and author that are no other changeset's
     */
    public void isRecordedElsewhere(LiquibaseChangeset changeset, List<AppliedChangeset> elsewhere) {
        for (AppliedChangeset row : elsewhere) {
            if (row.checksum().isPresent()
                    && unchanged(changeset, version(row.checksum().get()))
                            .contains(row.checksum().get())) {
                problems.accept(new Problem(
                        ErrorCode.PATH_DIFFERS,
                        changeset.id() + " was never run, but the same changeset is recorded under the path "
                                + row.id().path() + ": it would be run a second time.",
                        List.of(changeset.at()),
                        searchPath(changeset.id().path(), row.id().path(), location)));
            }
        }
    }

    /** The same words for all changesets below one folder, however many they are. */
    private static String searchPath(String now, String recorded, String location) {
        if (recorded.endsWith("/" + now)) {
            String folders = recorded.substring(0, recorded.length() - now.length());
            return "Name the folder that holds " + folders + " with --search-path, and the changelog as " + folders
                    + location + ".";
        }
        if (now.endsWith("/" + recorded)) {
            String folders = now.substring(0, now.length() - recorded.length());
            return "Name the folder " + folders + " of the search path as --search-path, and the changelog as "
                    + (location.startsWith(folders) ? location.substring(folders.length()) : recorded) + ".";
        }
        return "Give the changelog the path it had, with logicalFilePath=\"" + recorded + "\" or --search-path.";
    }

    private List<Checksum> unchanged(LiquibaseChangeset changeset, int version) {
        try {
            return checksums.unchanged(changeset, version);
        } catch (IOException e) {
            // Told where the changeset is converted.
            return List.of();
        }
    }

    private String found(LiquibaseChangeset changeset) {
        return unchanged(changeset, NEWEST).stream()
                .findFirst()
                .map(Checksum::text)
                .orElse("none");
    }

    /** The number before the colon; none is the first. */
    private static int version(Checksum checksum) {
        int colon = checksum.text().indexOf(':');
        String number = colon < 0 ? "" : checksum.text().substring(0, colon);
        return number.matches("[1-9]") ? Integer.parseInt(number) : 1;
    }
}

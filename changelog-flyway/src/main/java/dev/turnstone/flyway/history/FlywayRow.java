package dev.turnstone.flyway.history;

import dev.turnstone.changelog.Checksum;
import dev.turnstone.flyway.name.FlywayVersion;
import dev.turnstone.history.AppliedChangeset;
import java.util.Optional;

/**
 * What a row of the history says.
 *
 * @param applied the row as everybody sees it
 * @param version empty for what has none
 * @param type what it is about
 */
public record FlywayRow(AppliedChangeset applied, Optional<FlywayVersion> version, RowType type) {
    /** Behind the type of a row about a failure. */
    static final String FAILED = ", failed";

    /** The same row, read. */
    public static FlywayRow of(AppliedChangeset applied) {
        String how = applied.how();
        String type = how.endsWith(FAILED) ? how.substring(0, how.length() - FAILED.length()) : how;
        return new FlywayRow(applied, FlywayId.version(applied.id()).flatMap(FlywayVersion::parse), RowType.of(type));
    }

    /** The row of a baseline, as it will be. */
    public static FlywayRow baseline(FlywayVersion version) {
        return of(new AppliedChangeset(
                FlywayId.of(true, Optional.of(version.text()), "", "baseline"),
                Optional.empty(),
                1,
                RowType.BASELINE.name(),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                "",
                Optional.empty()));
    }

    /** Grows with each row. */
    public int rank() {
        return applied.order();
    }

    /** Whether what it is about went well. */
    public boolean isSuccess() {
        return !applied.how().endsWith(FAILED);
    }

    /** The description as recorded. */
    public String description() {
        return applied.description();
    }

    /** What the history calls the script. */
    public String script() {
        return applied.id().path();
    }

    /** The recorded checksum. */
    public Optional<Integer> checksum() {
        return applied.checksum().map(Checksum::text).map(Integer::valueOf);
    }
}

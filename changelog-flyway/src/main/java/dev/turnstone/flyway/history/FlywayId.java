package dev.turnstone.flyway.history;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.flyway.name.FlywayVersion;
import dev.turnstone.flyway.name.MigrationName.Migrating;
import java.util.Optional;

/**
 * Who a migration is: its version and kind, or its description. The id is the version as it is written, with a {@code B}
 * before that of a baseline, or {@code R__} and the description; the path is what the history calls the script.
 */
public final class FlywayId {
    private static final String REPEATABLE = "R__";
    private static final String BASELINE = "B";

    /** What the column of descriptions holds. */
    private static final int DESCRIPTION = 200;

    private static final int SCRIPT = 1000;
    private static final String DOTS = "...";

    private FlywayId() {}

    /** Of a migration. */
    public static ChangesetId of(Migrating kind, Optional<FlywayVersion> version, String description, String script) {
        return of(kind == Migrating.BASELINE, version.map(FlywayVersion::text), description, script);
    }

    /** Of a row. */
    static ChangesetId of(boolean baseline, Optional<String> version, String description, String script) {
        String id = version.map(text -> baseline ? BASELINE + text : text)
                .orElseGet(() -> REPEATABLE + shownDescription(description));
        return new ChangesetId(id, ChangesetId.FLYWAY, shownScript(script));
    }

    /** The version as it is written; empty for one that has none. */
    public static Optional<String> version(ChangesetId id) {
        if (id.id().startsWith(REPEATABLE)) {
            return Optional.empty();
        }
        return Optional.of(isBaseline(id) ? id.id().substring(BASELINE.length()) : id.id());
    }

    /** Whether it stands for all versions up to its own. */
    public static boolean isBaseline(ChangesetId id) {
        return id.id().startsWith(BASELINE);
    }

    /** The description of one without a version. */
    static String description(ChangesetId id) {
        return id.id().substring(REPEATABLE.length());
    }

    /** As much of a description as is recorded. */
    public static String shownDescription(String description) {
        return description.length() <= DESCRIPTION
                ? description
                : description.substring(0, DESCRIPTION - DOTS.length()) + DOTS;
    }

    /** As much of a script's name as is recorded. */
    private static String shownScript(String script) {
        if (script.isBlank()) {
            return "?";
        }
        return script.length() <= SCRIPT ? script : DOTS + script.substring(DOTS.length(), SCRIPT);
    }
}

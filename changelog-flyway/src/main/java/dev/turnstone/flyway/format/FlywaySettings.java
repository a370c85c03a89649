package dev.turnstone.flyway.format;

import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import java.util.List;

/** What can be set for a Flyway folder, beside what a {@code flyway.conf} or {@code flyway.toml} says. */
public final class FlywaySettings {
    public static final Setting PLACEHOLDERS = Setting.of(
            "placeholders",
            "TURNSTONE_PLACEHOLDERS",
            Form.PAIRS,
            "NAME=VALUE",
            "Of a Flyway folder: what ${NAME} stands for. Repeatable.");

    public static final Setting IGNORE = Setting.of(
            "ignore",
            "TURNSTONE_IGNORE",
            Form.TEXT,
            "PATTERNS",
            "Of a Flyway folder: what is no reason to refuse, as *:future,repeatable:missing.");

    public static final Setting CHERRY_PICK = Setting.of(
            "cherry-pick",
            "TURNSTONE_CHERRY_PICK",
            Form.TEXT,
            "NAMES",
            "Of a Flyway folder: run these versions or descriptions alone, in this order.");

    public static final Setting CLEAN_ENABLED = Setting.of(
                    "clean-enabled",
                    "TURNSTONE_CLEAN_ENABLED",
                    Form.SWITCH,
                    "",
                    "Of a Flyway folder: all that is in the schema may be removed; that is refused otherwise.")
            .forCommandLine();

    /** All of them that are about files and rules. */
    public static final List<Setting> ALL = List.of(PLACEHOLDERS, IGNORE, CHERRY_PICK);

    private FlywaySettings() {}
}

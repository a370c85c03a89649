package dev.turnstone.liquibase.format;

import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import java.util.List;

/** What can be set for a Liquibase changelog. */
public final class LiquibaseSettings {
    public static final Setting SEARCH_PATH = Setting.of(
            "search-path",
            "TURNSTONE_SEARCH_PATH",
            Form.PATHS,
            "FOLDER",
            "Folder or jar in which paths of a Liquibase changelog begin. Repeatable. Else: the folder you are in, and"
                    + " changelogs/ in the home folder.");

    public static final Setting CONTEXTS = Setting.of(
            "contexts",
            "TURNSTONE_CONTEXTS",
            Form.TEXT,
            "CONTEXTS",
            "Of a Liquibase changelog: run changesets of these contexts; of all, if none is named.");

    public static final Setting LABELS = Setting.of(
            "labels",
            "TURNSTONE_LABELS",
            Form.TEXT,
            "EXPRESSION",
            "Of a Liquibase changelog: run changesets whose labels match this expression.");

    public static final Setting PROPERTIES = Setting.of(
            "properties",
            "TURNSTONE_PROPERTIES",
            Form.PAIRS,
            "NAME=VALUE",
            "Of a Liquibase changelog: what ${NAME} stands for. Repeatable.");

    /** All of them. */
    public static final List<Setting> ALL = List.of(SEARCH_PATH, CONTEXTS, LABELS, PROPERTIES);

    private LiquibaseSettings() {}
}

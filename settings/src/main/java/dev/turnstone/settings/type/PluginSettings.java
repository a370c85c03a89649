package dev.turnstone.settings.type;

import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import java.util.List;

/** What can be set about plugins that bring their own schema. */
public final class PluginSettings {
    /** What goes on without a plugin that can't be brought up. */
    public static final String QUARANTINE = "quarantine";

    /** What keeps plugins from objects that aren't their own. */
    public static final String REFUSE = "refuse";

    public static final Setting PLUGINS = Setting.of(
            "plugins",
            "TURNSTONE_PLUGINS",
            Form.PATH,
            "FOLDER",
            "The folder with the product's plugins, whose schemas follow the core's. Else: none.");

    public static final Setting ON_PLUGIN_FAILURE = Setting.of(
            "on-plugin-failure",
            "TURNSTONE_ON_PLUGIN_FAILURE",
            Form.WORD,
            "stop|" + QUARANTINE,
            "What becomes of a run when a plugin can't be brought up: it ends there (stop), or passes that plugin"
                    + " over, and those that require it (quarantine). Else: stop; in an application a plugin without"
                    + " a list is passed over all the same.");

    public static final Setting ALL_OR_NOTHING = Setting.of(
            "all-or-nothing",
            "TURNSTONE_ALL_OR_NOTHING",
            Form.SWITCH,
            "",
            "Run no statement, not even of the core, while anything is wrong with any plugin.");

    public static final Setting FOREIGN_OBJECTS = Setting.of(
            "foreign-objects",
            "TURNSTONE_FOREIGN_OBJECTS",
            Form.WORD,
            "warn|" + REFUSE,
            "What becomes of it when a plugin works on what belongs to the core or to another plugin: it is told (warn),"
                    + " or is an error (refuse). Else: warn.");

    public static final Setting GRANT_TO = Setting.of(
            "grant-to",
            "TURNSTONE_GRANT_TO",
            Form.TEXT,
            "USER,USER",
            "Users or roles that may work with the rows of what plugins have in schemas of their own. Else: nobody but the"
                    + " login, and whom a plugin names.");

    /** All of them. */
    public static final List<Setting> ALL =
            List.of(PLUGINS, ON_PLUGIN_FAILURE, ALL_OR_NOTHING, FOREIGN_OBJECTS, GRANT_TO);

    private PluginSettings() {}
}

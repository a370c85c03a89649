package dev.turnstone.settings.type;

import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import java.util.List;

/** What can be set for every kind of target and changelog. */
public final class ChangelogSettings {
    public static final Setting TYPE = Setting.of(
            "type", "TURNSTONE_TYPE", Form.TEXT, "NAME", "The kind of data source. Else: " + JdbcType.NAME + ".");

    public static final Setting CHANGELOG = Setting.of(
            "changelog",
            "JDBC_RUNTIME_CHANGELOG",
            Form.LOCATION,
            "CHANGELOG",
            "The folder with the routines, or the first file of a Liquibase changelog; behind classpath: one on the"
                    + " class path. Goes before the one that the command line names.");

    public static final Setting CLASSPATH = Setting.of(
            "classpath",
            "TURNSTONE_CLASSPATH",
            Form.PATHS,
            "PATHS",
            "Jars and folders with compiled classes that are named; folder/* is all jars in it. As in a class path.");

    /** All of them. */
    public static final List<Setting> ALL = List.of(TYPE, CHANGELOG, CLASSPATH);

    private ChangelogSettings() {}
}

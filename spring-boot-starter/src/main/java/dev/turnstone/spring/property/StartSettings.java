package dev.turnstone.spring.property;

import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import java.util.List;

/** What can be set for the start of an application, beside what can be set everywhere. */
public final class StartSettings {
    public static final Setting MIGRATE_ON_START = Setting.of(
            "migrate-on-start",
            "TURNSTONE_MIGRATE_ON_START",
            Form.SWITCH,
            "",
            "Run what is pending when the application starts. Else it is only looked at.");

    public static final Setting DATA_SOURCE = Setting.of(
            "data-source",
            "TURNSTONE_DATA_SOURCE",
            Form.TEXT,
            "NAME",
            "Which of the application's data sources is meant, by the name of its bean, where there are several and no URL"
                    + " is set.");

    public static final Setting KEEP = Setting.of(
            "keep",
            "TURNSTONE_KEEP",
            Form.TEXT,
            "flyway,liquibase",
            "Which of Spring Boot's own migrations run all the same. Else: none.");

    public static final Setting SETTINGS_FILE = Setting.of(
            "settings-file",
            "TURNSTONE_SETTINGS_FILE",
            Form.PATH,
            "FILE",
            "A file with settings and named targets, as the command line reads it. Else: none.");

    public static final Setting ANSWER_PROBES = Setting.of(
            "answer-probes",
            "TURNSTONE_ANSWER_PROBES",
            Form.SWITCH,
            "",
            "While the start waits or migrates, answer health probes at the port that the application will listen on:"
                    + " alive, and not ready.");

    /** All of them. */
    public static final List<Setting> ALL = List.of(MIGRATE_ON_START, DATA_SOURCE, KEEP, SETTINGS_FILE, ANSWER_PROBES);

    private StartSettings() {}
}

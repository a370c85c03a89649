package dev.turnstone.settings.type;

import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import java.util.List;

/** What can be set for a database with a JDBC driver. */
public final class JdbcSettings {
    public static final Setting URL = Setting.of("url", "JDBC_URL", Form.URL, "URL", "The database, as a JDBC URL.")
            .required();

    public static final Setting USERNAME = Setting.of("username", "JDBC_USERNAME", Form.TEXT, "NAME", "The login.");

    public static final Setting PASSWORD = Setting.of(
            "password",
            "JDBC_PASSWORD",
            Form.SECRET,
            "FILE",
            "The login's password. Else you are asked, if the server wants one and a terminal is there.");

    public static final Setting ROLE = Setting.of(
            "role",
            "JDBC_ROLE",
            Form.TEXT,
            "NAME",
            "The role to work in, as SET ROLE takes it. Else: the login's own.");

    public static final Setting SCHEMA =
            Setting.of("schema", "JDBC_SCHEMA", Form.TEXT, "NAME", "The schema to work in. Else: the login's own.");

    public static final Setting HISTORY_SCHEMA = Setting.of(
            "history-schema",
            "JDBC_HISTORY_SCHEMA",
            Form.TEXT,
            "NAME",
            "The schema of the tracking tables. Else: the same schema.");

    public static final Setting HISTORY_TABLE = Setting.of(
            "history-table",
            "JDBC_HISTORY_TABLE",
            Form.TEXT,
            "NAME",
            "What the history's table is called. Else: DATABASECHANGELOG.");

    public static final Setting DRIVERS = Setting.of(
                    "drivers",
                    "TURNSTONE_DRIVERS",
                    Form.PATH,
                    "DIR",
                    "A folder with jars of drivers, and of types of data sources. Else: drivers/ in the home folder.")
            .alsoCalled("JDBC_DRIVERS")
            .forCommandLine();

    /** All of them. */
    public static final List<Setting> ALL = List.of(
            URL,
            USERNAME,
            PASSWORD,
            ROLE,
            SCHEMA,
            HISTORY_SCHEMA,
            HISTORY_TABLE,
            WaitSettings.CONNECT_WAIT,
            WaitSettings.LOCK_WAIT,
            DRIVERS);

    private JdbcSettings() {}
}

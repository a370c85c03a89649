package dev.turnstone.tests.liquibase;

import java.util.Locale;

/** The databases that Liquibase is asked about; none of them is there. */
public enum OfflineDatabase {
    POSTGRESQL("16.0"),
    MYSQL("8.0.31"),
    MARIADB("11.4.5"),
    H2("2.2.224"),
    HSQLDB("2.7.4"),
    DERBY("10.16.1"),
    SQLITE("3.45"),
    ORACLE("19.0"),
    MSSQL("15.0"),
    DB2("11.5");

    private final String version;

    OfflineDatabase(String version) {
        this.version = version;
    }

    /** Its name in a changelog. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where Liquibase finds it. */
    String url() {
        return "offline:" + shortName() + "?version=" + version + "&outputLiquibaseSql=none";
    }
}

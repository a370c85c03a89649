package dev.turnstone.tests.servers;

/** The databases Turnstone runs on. */
public enum Product {
    POSTGRESQL("PostgreSQL"),
    MARIADB("MariaDB"),
    MYSQL("MySQL"),
    H2("H2"),
    SQLITE("SQLite"),
    HSQLDB("HSQLDB"),
    DERBY("Derby");

    private final String title;

    Product(String title) {
        this.title = title;
    }

    /** True for a process of its own that is reached over TCP, false for a library with files. */
    public boolean isServer() {
        return this == POSTGRESQL || this == MARIADB || this == MYSQL;
    }

    /** The name people use, which is also how a test over all products shows it. */
    @Override
    public String toString() {
        return title;
    }
}

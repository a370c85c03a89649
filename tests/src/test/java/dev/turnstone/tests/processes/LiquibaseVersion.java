package dev.turnstone.tests.processes;

/** The versions of Liquibase that write histories here. */
public enum LiquibaseVersion {
    /** The last that writes checksums of version 8. */
    V4_21_1("4.21.1"),
    V4_24_0("4.24.0"),
    V4_27_0("4.27.0"),
    V4_31_1("4.31.1"),
    /** The oracle of all other tests. */
    V4_33_0("4.33.0");

    private final String number;

    LiquibaseVersion(String number) {
        this.number = number;
    }

    /** Where its jars are, below the oracle's folder. */
    String folder() {
        return this == V4_33_0 ? "liquibase" : "liquibase-" + number;
    }

    @Override
    public String toString() {
        return number;
    }
}

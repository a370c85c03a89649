package dev.turnstone.liquibase.vocabulary;

import java.util.Set;

/**
 * An attribute of a change, or what stands in its place: a text, a list of columns.
 *
 * @param name as in the changelog
 * @param kind what may be written there
 * @param requiredOn the databases, by their short names, on which it must be given; {@link #EVERYWHERE} for all
 * @param standing whether it counts when a changeset is compared with what was recorded
 */
public record Parameter(String name, Kind kind, Set<String> requiredOn, Standing standing) {
    /** In the place of a list of databases. */
    public static final Set<String> EVERYWHERE = Set.of("*");

    /** What may be written. */
    public enum Kind {
        /** Any text. */
        TEXT,
        /** {@code true} or {@code false}. */
        FLAG,
        /** A whole number. */
        INTEGER,
        /** An expression of the database. */
        FUNCTION,
        /** The name of a sequence. */
        SEQUENCE,
        /** The text of the element itself. */
        BODY,
        /** Nested columns. */
        COLUMNS,
        /** Nested columns of a file of rows. */
        LOAD_COLUMNS
    }

    /** What an attribute has to do with the checksum. */
    public enum Standing {
        /** The structured text of the change has it. */
        COUNTS,
        /** It may be edited at any time. */
        DOES_NOT_COUNT
    }

    public Parameter {
        requiredOn = Set.copyOf(requiredOn);
    }

    /** Whether it must be given on this database. */
    public boolean isRequiredOn(String database) {
        return requiredOn.equals(EVERYWHERE) || requiredOn.contains(database);
    }
}

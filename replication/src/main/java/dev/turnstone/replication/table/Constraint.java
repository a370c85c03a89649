package dev.turnstone.replication.table;

import java.util.Objects;

/** A constraint of a table, apart from NOT NULL. */
public record Constraint(String name, Kind kind) {
    /** What a constraint demands. */
    public enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        CHECK,
        FOREIGN_KEY,
        EXCLUSION,
        OTHER;

        static Kind of(String contype) {
            return switch (contype) {
                case "p" -> PRIMARY_KEY;
                case "u" -> UNIQUE;
                case "c" -> CHECK;
                case "f" -> FOREIGN_KEY;
                case "x" -> EXCLUSION;
                default -> OTHER;
            };
        }
    }

    public Constraint {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
    }
}

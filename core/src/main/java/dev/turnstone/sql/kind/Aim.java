package dev.turnstone.sql.kind;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a statement does to which objects, as far as its words tell.
 *
 * @param deed what it does to those it works on
 * @param reach how much its words tell
 * @param made objects that it makes, if they aren't there
 * @param worked objects that it changes, removes or writes into
 */
public record Aim(Deed deed, Reach reach, List<Name> made, List<Name> worked) {
    /** What is done to an object. */
    public enum Deed {
        /** It, or what belongs to it, is another one afterwards. */
        CHANGES,
        /** It is gone afterwards. */
        REMOVES,
        /** It has other rows afterwards. */
        WRITES
    }

    /** What a statement may do beside that. */
    public enum Reach {
        /** Nothing. */
        NAMED,
        /** What triggers do about rows that it writes. */
        ROWS,
        /** It runs code, or takes others along: anything. */
        ANYTHING;

        /** The farther of two. */
        public Reach and(Reach other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /**
     * The name of an object.
     *
     * @param schema that stands before it; empty for the one that unqualified names mean
     * @param name without quotes; how the product folds it isn't known here, so it is compared without case
     */
    public record Name(Optional<String> schema, String name) {
        public Name {
            Objects.requireNonNull(schema, "schema");
            Objects.requireNonNull(name, "name");
        }

        /** For comparisons. */
        public String folded() {
            return name.toLowerCase(Locale.ROOT);
        }

        /** As people write it. */
        @Override
        public String toString() {
            return schema.map(place -> place + ".").orElse("") + name;
        }
    }

    public Aim {
        Objects.requireNonNull(deed, "deed");
        Objects.requireNonNull(reach, "reach");
        made = List.copyOf(made);
        worked = List.copyOf(worked);
    }

    static Aim unknown() {
        return new Aim(Deed.CHANGES, Reach.ANYTHING, List.of(), List.of());
    }
}

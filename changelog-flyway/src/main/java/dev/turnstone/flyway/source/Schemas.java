package dev.turnstone.flyway.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a project works.
 *
 * @param usual where the history is, and what names without a schema mean; empty: as the target's settings say
 * @param all by their exact names, in order; none: the usual one alone
 * @param making what becomes of those that don't exist
 * @param cleaning whether what is in them may be removed
 */
public record Schemas(Optional<String> usual, List<String> all, Making making, Cleaning cleaning) {
    /** What becomes of schemas that don't exist. */
    public enum Making {
        /** A run makes them. */
        MADE,
        /** They are an error. */
        EXPECTED
    }

    /** Whether what is in schemas may be removed. */
    public enum Cleaning {
        ALLOWED,
        REFUSED
    }

    /** That of the target; nothing may be removed. */
    public static final Schemas USUAL = new Schemas(Optional.empty(), List.of(), Making.MADE, Cleaning.REFUSED);

    public Schemas {
        Objects.requireNonNull(usual, "usual");
        Objects.requireNonNull(making, "making");
        Objects.requireNonNull(cleaning, "cleaning");
        all = List.copyOf(all);
    }

    /** All of them, the usual one first where it isn't listed. */
    List<String> names() {
        List<String> names = new ArrayList<>(all);
        usual.filter(name -> !names.contains(name)).ifPresent(name -> names.add(0, name));
        return names;
    }

    /** The same, of which what is in them may be removed, or not. */
    public Schemas with(Cleaning other) {
        return new Schemas(usual, all, making, other);
    }
}

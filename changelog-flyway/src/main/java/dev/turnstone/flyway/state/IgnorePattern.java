package dev.turnstone.flyway.state;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which migrations are no reason to refuse.
 *
 * @param kind of migrations
 * @param standing in which they have to be
 */
public record IgnorePattern(Kind kind, Standing standing) {
    /** How one is written. */
    public static final String HOW =
            "Write *, repeatable or versioned, a colon, and *, missing, pending, ignored or future.";

    /** What is ignored where nobody says otherwise: that the database is ahead. */
    public static final List<IgnorePattern> USUAL = List.of(new IgnorePattern(Kind.ANY, Standing.FUTURE));

    /** Of which kind. */
    public enum Kind {
        ANY,
        REPEATABLE,
        VERSIONED
    }

    /** In which standing. */
    public enum Standing {
        ANY,
        MISSING,
        PENDING,
        IGNORED,
        FUTURE
    }

    public IgnorePattern {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(standing, "standing");
    }

    /** Reads one, as {@code repeatable:missing}; empty when it is none. */
    public static Optional<IgnorePattern> parse(String text) {
        String[] parts = text.strip().toUpperCase(Locale.ROOT).split(":", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IgnorePattern(
                    parts[0].equals("*") ? Kind.ANY : Kind.valueOf(parts[0]),
                    parts[1].equals("*") ? Standing.ANY : Standing.valueOf(parts[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it is about this one. It goes by the state's shown name, so a failure is never ignored as missing. */
    public boolean fits(Info info) {
        boolean repeatable = info.version().isEmpty();
        boolean fitsKind = kind == Kind.ANY || (kind == Kind.REPEATABLE) == repeatable;
        return fitsKind
                && (standing == Standing.ANY
                        || standing.name().equals(info.state().shown().toUpperCase(Locale.ROOT)));
    }
}

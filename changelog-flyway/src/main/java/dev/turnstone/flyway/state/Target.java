package dev.turnstone.flyway.state;

import dev.turnstone.flyway.name.FlywayVersion;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** How far a run goes. */
public sealed interface Target {
    /** How one is written. */
    String HOW = "Write a version that is in the folder; with a question mark behind it, as 5?, it need not be there."
            + " latest, next and current are understood, too.";

    /** All there is. */
    record Latest() implements Target {}

    /** No version that isn't applied yet. */
    record Current() implements Target {}

    /** The next version, and no more. */
    record Next() implements Target {}

    /**
     * Up to and including a version.
     *
     * @param existence whether there has to be such a version
     */
    record UpTo(FlywayVersion version, Existence existence) implements Target {
        public UpTo {
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(existence, "existence");
        }
    }

    /** Whether there has to be such a version. */
    enum Existence {
        WANTED,
        NOT_NEEDED
    }

    /** What a word means: {@code latest}, {@code current}, {@code next}, a version, or one with a question mark; else empty. */
    static Optional<Target> parse(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "latest" -> Optional.of(new Latest());
            case "current" -> Optional.of(new Current());
            case "next" -> Optional.of(new Next());
            default -> upTo(word);
        };
    }

    private static Optional<Target> upTo(String word) {
        boolean optional = word.endsWith("?");
        String version = optional ? word.substring(0, word.length() - 1) : word;
        return FlywayVersion.parse(version)
                .map(parsed -> new UpTo(parsed, optional ? Existence.NOT_NEEDED : Existence.WANTED));
    }
}

package dev.turnstone.read;

import dev.turnstone.Version;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.changelog.Sequence;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the name of a routine's file or class says: {@code V_<version>_<sequence>.<ext>}, {@code U_…} for its undo.
 *
 * @param direction which way it goes
 * @param number its version and sequence
 * @param language what it is written in
 */
record RoutineName(Direction direction, RoutineNumber number, Language language) {

    /** A hyphen makes a name of its own: data beside a Java routine may be called V_1_A-countries.csv. */
    private static final Pattern NUMBER_AND_ENDING =
            Pattern.compile("[VU]_\\d+([._]\\d+)*_[a-z0-9]+([^\\w-].*)?", Pattern.CASE_INSENSITIVE);

    /** Which way a routine goes. */
    enum Direction {
        APPLY,
        UNDO
    }

    /** What a routine is written in; in this order they run at the same step. */
    enum Language {
        /** That of the data source, which for most is SQL. */
        SCRIPT,
        JAVA
    }

    /** Whether a name means to be a routine's: it begins with {@code V_} or {@code U_} and has another part. */
    static boolean looksLikeOne(String stem) {
        return stem.matches("[VUvu]_.*");
    }

    /** Whether a file's name begins with that of a routine, and goes on with an ending of whatever kind. */
    static boolean beginsLikeOne(String fileName) {
        return NUMBER_AND_ENDING.matcher(fileName).matches();
    }

    /** Reads a name without its extension; empty when it isn't of the form, {@link #flaw} tells why. */
    static Optional<RoutineName> parse(String stem, Language language) {
        if (flaw(stem).isPresent()) {
            return Optional.empty();
        }
        Direction direction = stem.charAt(0) == 'V' ? Direction.APPLY : Direction.UNDO;
        return RoutineNumber.parse(stem.substring(2)).map(number -> new RoutineName(direction, number, language));
    }

    /** What is wrong with a name, in words that follow the name. */
    static Optional<String> flaw(String stem) {
        if (!stem.startsWith("V_") && !stem.startsWith("U_")) {
            return Optional.of("does not begin with V_ or U_");
        }
        String rest = stem.substring(2);
        int cut = rest.lastIndexOf('_');
        if (cut < 1) {
            return Optional.of("lacks a version or a sequence");
        }
        String version = rest.substring(0, cut);
        if (!Version.isVersion(version)) {
            return Optional.of("has '" + version + "' for a version: digits, with dots or underscores between");
        }
        String sequence = rest.substring(cut + 1);
        return Sequence.isSequence(sequence)
                ? Optional.empty()
                : Optional.of("has '" + sequence + "' for a sequence: letters or digits, not both");
    }

    /** The sequence upper-case and the rest as written: the ID column of the history. */
    String id() {
        return number.toString();
    }
}

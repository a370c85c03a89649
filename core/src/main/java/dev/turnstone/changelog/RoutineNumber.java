package dev.turnstone.changelog;

import dev.turnstone.Version;
import java.util.Objects;
import java.util.Optional;

/**
 * What a routine's name says: its version and its place within the version. Written {@code <version>_<sequence>}, as in
 * the ID column of the history.
 */
public record RoutineNumber(Version version, Sequence sequence) implements Comparable<RoutineNumber> {
    public RoutineNumber {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(sequence, "sequence");
    }

    /** Reads {@code 4.1.0_A}; empty when the text is not of that form. */
    public static Optional<RoutineNumber> parse(String text) {
        int cut = text.lastIndexOf('_');
        if (cut < 1) {
            return Optional.empty();
        }
        String version = text.substring(0, cut);
        String sequence = text.substring(cut + 1);
        return Version.isVersion(version) && Sequence.isSequence(sequence)
                ? Optional.of(new RoutineNumber(Version.of(version), new Sequence(sequence)))
                : Optional.empty();
    }

    @Override
    public int compareTo(RoutineNumber other) {
        int byVersion = version.compareTo(other.version);
        return byVersion != 0 ? byVersion : sequence.compareTo(other.sequence);
    }

    // Written out, because what a record brings is linked at run time: 10 ms of each start.
    @Override
    public boolean equals(Object other) {
        return other instanceof RoutineNumber that && version.equals(that.version) && sequence.equals(that.sequence);
    }

    @Override
    public int hashCode() {
        return 31 * version.hashCode() + sequence.hashCode();
    }

    @Override
    public String toString() {
        return version + "_" + sequence;
    }
}

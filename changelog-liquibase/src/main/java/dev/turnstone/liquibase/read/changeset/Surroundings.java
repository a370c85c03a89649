package dev.turnstone.liquibase.read.changeset;

import dev.turnstone.liquibase.changeset.Behaviour.Quoting;
import dev.turnstone.liquibase.changeset.Filters.Ignored;
import dev.turnstone.liquibase.read.change.Attributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a changeset gets from the file it stands in and the includes that led there.
 *
 * @param known the path it is known by unless it says another
 * @param contexts of the files and includes, innermost first
 * @param labels of the includes, innermost first
 * @param quoting of the file
 * @param given what {@code modifyChangeSets} gives to those that don't say it themselves
 */
public record Surroundings(
        KnownAs known, List<String> contexts, List<String> labels, Ignored ignored, Quoting quoting, Given given) {

    /**
     * What a changeset is given that doesn't say it itself.
     *
     * @param runWith who executes its statements
     * @param stripComments whether SQL loses its comments, as written
     */
    public record Given(Optional<String> runWith, Optional<String> stripComments) {
        static final Given NOTHING = new Given(Optional.empty(), Optional.empty());
    }

    public Surroundings {
        contexts = List.copyOf(contexts);
        labels = List.copyOf(labels);
    }

    /** Of the first file of a changelog. */
    public static Surroundings ofFirst(String file) {
        return new Surroundings(KnownAs.file(file), List.of(), List.of(), Ignored.NO, Quoting.LEGACY, Given.NOTHING);
    }

    /** The path that the changesets are known by. */
    public String path() {
        return known.path();
    }

    /** Where they are written, for paths relative to it. */
    public String file() {
        return known.file();
    }

    /** The same with what an entry adds: an include, or a file's root. */
    public Surroundings with(Attributes entry) {
        return new Surroundings(
                known,
                joined(context(entry).stream(), contexts),
                joined(entry.text("labels").stream(), labels),
                entry.is("ignore") ? Ignored.YES : ignored,
                quoting,
                given);
    }

    /** The same by another path. */
    public Surroundings knownAs(KnownAs other) {
        return new Surroundings(other, contexts, labels, ignored, quoting, given);
    }

    /** The same with another quoting. */
    public Surroundings quoting(Quoting other) {
        return new Surroundings(known, contexts, labels, ignored, other, given);
    }

    /** The same inside a {@code modifyChangeSets}. */
    public Surroundings modifiedBy(Attributes entry) {
        Given inner = new Given(
                entry.text("runWith").or(given::runWith),
                entry.text("stripComments").or(given::stripComments));
        return new Surroundings(known, contexts, labels, ignored, quoting, inner);
    }

    /** The newer name of the attribute wins. */
    public static Optional<String> context(Attributes given) {
        return given.text("contextFilter").or(() -> given.text("context"));
    }

    private static List<String> joined(Stream<String> inner, List<String> outer) {
        return Stream.concat(inner, outer.stream()).toList();
    }
}

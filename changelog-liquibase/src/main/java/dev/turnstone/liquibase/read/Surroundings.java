package dev.turnstone.liquibase.read;

import dev.turnstone.liquibase.changeset.Behaviour.Quoting;
import dev.turnstone.liquibase.changeset.Filters.Ignored;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a changeset gets from the file it stands in and the includes that led there.
 *
 * @param path the path it is known by unless it says another
 * @param file where it is written, for paths relative to it
 * @param contexts of the files and includes, outermost first
 * @param labels of the includes, outermost first
 * @param quoting of the file
 */
record Surroundings(
        String path, String file, List<String> contexts, List<String> labels, Ignored ignored, Quoting quoting) {
    Surroundings {
        contexts = List.copyOf(contexts);
        labels = List.copyOf(labels);
    }

    /** The same with what an entry adds: an include, or a file's root. */
    Surroundings with(Attributes given) {
        return new Surroundings(
                path,
                file,
                joined(contexts, context(given).stream()),
                joined(labels, given.text("labels").stream()),
                given.is("ignore") ? Ignored.YES : ignored,
                quoting);
    }

    /** The newer name of the attribute wins. */
    static Optional<String> context(Attributes given) {
        return given.text("contextFilter").or(() -> given.text("context"));
    }

    static List<String> joined(List<String> first, Stream<String> more) {
        return Stream.concat(first.stream(), more).toList();
    }
}

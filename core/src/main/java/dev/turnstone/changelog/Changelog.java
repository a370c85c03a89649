package dev.turnstone.changelog;

import dev.turnstone.Problem;
import dev.turnstone.Version;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that a source wants applied, in order, and what is wrong with it.
 *
 * @param location what the user called it
 * @param changesets in the order in which an empty database would get them
 * @param supportedFrom databases older than this are refused
 * @param problems found while reading; a changelog with errors among them is never applied
 */
public record Changelog(
        String location, List<Changeset> changesets, Optional<Version> supportedFrom, List<Problem> problems) {
    public Changelog {
        Objects.requireNonNull(location, "location");
        changesets = MadeAnew.copyOf(changesets);
        Objects.requireNonNull(supportedFrom, "supportedFrom");
        problems = List.copyOf(problems);
    }
}

package dev.turnstone.plugins;

import dev.turnstone.Position;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.plan.Source;
import java.util.Objects;

/** What one line of a plugin's list brings. */
public sealed interface PluginEntry {

    /** The line. */
    Position at();

    /** A script, or a routine in Java: one changeset. */
    record One(Changeset changeset, Position at) implements PluginEntry {
        public One {
            Objects.requireNonNull(changeset, "changeset");
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * A Liquibase changelog.
     *
     * @param path as its changesets have it in the history
     */
    record Many(Source source, String path, Position at) implements PluginEntry {
        public Many {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(at, "at");
        }
    }
}

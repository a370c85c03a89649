package dev.turnstone.liquibase.tree.yaml;

import dev.turnstone.Position;
import java.util.List;
import java.util.Optional;

/** A value of a YAML or JSON file, before it is known what it is for. */
sealed interface YamlValue {
    Position at();

    /**
     * One value.
     *
     * @param text what Liquibase would make of it; empty for null
     * @param at where its text begins
     */
    record Scalar(Optional<String> text, Kind kind, Position at) implements YamlValue {}

    /** Values one after the other. */
    record Sequence(List<YamlValue> items, Position at) implements YamlValue {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Values with names. */
    record Mapping(List<Entry> entries, Position at) implements YamlValue {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** A name and its value. */
    record Entry(Scalar key, YamlValue value) {}

    /** What the text of a value looked like. */
    enum Kind {
        TEXT,
        /** A day that isn't quoted: no name of anything, either. */
        DAY,
        /** A number, a time, a truth value or nothing: no name of anything. */
        TYPED,
        /** The key that takes over another mapping's entries. */
        MERGE
    }
}

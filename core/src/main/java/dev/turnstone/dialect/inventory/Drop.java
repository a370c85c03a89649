package dev.turnstone.dialect.inventory;

import dev.turnstone.changelog.Belongings.Thing;
import java.util.Objects;
import java.util.Optional;

/**
 * A statement on the way to an empty schema.
 *
 * @param thing what goes with it; empty where it only makes room for others, or removes a part of one
 */
public record Drop(String statement, Optional<Thing> thing) {
    public Drop {
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(thing, "thing");
    }

    /** A statement that removes an object. */
    public static Drop of(String kind, String name, String statement) {
        return new Drop(statement, Optional.of(new Thing(kind, name)));
    }

    /** A statement that lets others remove theirs. */
    public static Drop ahead(String statement) {
        return new Drop(statement, Optional.empty());
    }
}

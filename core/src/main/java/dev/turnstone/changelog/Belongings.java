package dev.turnstone.changelog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is in a schema that is to be emptied, or to go itself.
 *
 * @param place where the schema is
 * @param schema its exact name
 * @param fate what becomes of the schema itself
 * @param groups what is in it by kinds, in the order in which they go; none where it is empty
 */
public record Belongings(Place place, String schema, Fate fate, List<Group> groups) {
    /**
     * Where a schema is, as the server itself says.
     *
     * @param server product and version
     * @param database empty text where the server knows of one alone, or of none
     * @param user who would do it; empty text where nobody has to log in
     */
    public record Place(String server, String database, String user) {
        public Place {
            Objects.requireNonNull(server, "server");
            Objects.requireNonNull(database, "database");
            Objects.requireNonNull(user, "user");
        }
    }

    /** What becomes of a schema that loses all that is in it. */
    public enum Fate {
        /** It stays. */
        EMPTIED,
        /** It goes as well. */
        REMOVED
    }

    /**
     * Objects of one kind.
     *
     * @param kind in the singular, as {@code materialized view}
     * @param names as the catalog has them, of routines perhaps with their arguments; one at least
     */
    public record Group(String kind, List<String> names) {
        public Group {
            Objects.requireNonNull(kind, "kind");
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("no " + kind);
            }
        }
    }

    public Belongings {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(fate, "fate");
        groups = List.copyOf(groups);
    }

    /** By kinds, in the order in which each kind comes first. */
    public static List<Group> grouped(List<Thing> things) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        things.forEach(thing ->
                kinds.computeIfAbsent(thing.kind(), kind -> new ArrayList<>()).add(thing.name()));
        return kinds.entrySet().stream()
                .map(kind -> new Group(kind.getKey(), kind.getValue()))
                .toList();
    }

    /**
     * One object of a schema.
     *
     * @param kind in the singular
     */
    public record Thing(String kind, String name) {
        public Thing {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
        }
    }
}

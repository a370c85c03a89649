package dev.turnstone.plugins.bounds;

import dev.turnstone.owner.OwnerNote;
import dev.turnstone.owner.OwnerNote.Kind;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.owned.Belongings;
import dev.turnstone.plugins.owned.Descriptions;
import dev.turnstone.plugins.owned.ObjectName;
import dev.turnstone.sql.kind.Aim;
import dev.turnstone.sql.kind.Aim.Deed;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whose objects are: by what is kept, by the catalog, and by what others do before. An object that is there and of which
 * nothing is kept is the core's.
 */
public final class Ownership {
    private final String shared;
    private final Predicate<String> engine;
    private final Map<Place, Owned> objects = new HashMap<>();
    /** Schemas of plugins' own, with their owners. */
    private final Map<String, String> schemas = new HashMap<>();

    /** Where an object is, for comparisons. */
    private record Place(String schema, String name) {}

    /** What an object is for. */
    public enum Sort {
        OF_THE_PRODUCT,
        /** In it is kept what was run, and what belongs to whom. */
        OF_THE_ENGINE
    }

    /**
     * An object of somebody.
     *
     * @param object as people call it
     * @param owner the id of a plugin; empty: the core
     * @param sort of thing that it is
     */
    public record Owned(String object, Optional<String> owner, Sort sort) {
        /** Of the core, or a plugin. */
        public Owned(String object, Optional<String> owner) {
            this(object, owner, Sort.OF_THE_PRODUCT);
        }

        public Owned {
            Objects.requireNonNull(sort, "sort");
            Objects.requireNonNull(object, "object");
            Objects.requireNonNull(owner, "owner");
        }

        /** For people. */
        public String ownerInWords() {
            return sort == Sort.OF_THE_ENGINE
                    ? "Turnstone itself"
                    : owner.map(id -> "the plugin " + id).orElse("the core");
        }

        boolean isOf(Plugin plugin) {
            return owner.filter(id -> id.equals(plugin.id())
                            || plugin.description().formerly().contains(id))
                    .isPresent();
        }
    }

    /**
     * By what is known now.
     *
     * @param shared the schema that plugins share with the core; empty text where there is none
     * @param there the objects in it, by kind and name
     * @param engine whether a table of a name is one in which the engine keeps what it knows
     */
    public Ownership(Belongings belongings, String shared, Collection<String> there, Predicate<String> engine) {
        this.engine = engine;
        this.shared = folded(shared);
        there.forEach(object ->
                objects.put(new Place(this.shared, ObjectName.folded(object)), new Owned(object, Optional.empty())));
        Map<String, String> places = new HashMap<>();
        belongings
                .all(Kind.DESCRIPTION)
                .forEach(note -> Descriptions.schema(note.text())
                        .map(Ownership::folded)
                        .ifPresent(schema -> {
                            places.put(note.owner(), schema);
                            schemas.put(schema, note.owner());
                        }));
        for (OwnerNote note : belongings.all(Kind.OBJECTS)) {
            String schema = places.getOrDefault(note.owner(), this.shared);
            note.text()
                    .lines()
                    .forEach(object -> objects.put(
                            new Place(schema, ObjectName.folded(object)),
                            new Owned(object, Optional.of(note.owner()))));
        }
    }

    private static String folded(String schema) {
        return schema.toLowerCase(Locale.ROOT);
    }

    /** Whose a name is that a plugin's statement has; empty when it is its own, or nobody knows. */
    public Optional<Owned> another(Plugin asking, Aim.Name name) {
        String schema = schemaOf(Optional.of(asking), name);
        if (engine.test(name.name()) && !isInOwnSchema(asking, schema)) {
            return Optional.of(new Owned("table " + name, Optional.empty(), Sort.OF_THE_ENGINE));
        }
        Optional<Owned> found = Optional.ofNullable(objects.get(new Place(schema, name.folded())))
                .or(() -> Optional.ofNullable(schemas.get(schema))
                        .map(owner -> new Owned(name.toString(), Optional.of(owner))));
        return found.filter(owned -> !owned.isOf(asking));
    }

    private static boolean isInOwnSchema(Plugin plugin, String schema) {
        return plugin.description()
                .schema()
                .map(Ownership::folded)
                .filter(schema::equals)
                .isPresent();
    }

    private String schemaOf(Optional<Plugin> asking, Aim.Name name) {
        return name.schema()
                .or(() -> asking.flatMap(plugin -> plugin.description().schema()))
                .map(Ownership::folded)
                .orElse(shared);
    }

    /** Takes note of what the core's statement, or that of a plugin, will have done. */
    void follow(Optional<Plugin> actor, Aim aim) {
        actor.ifPresent(plugin ->
                plugin.description().schema().ifPresent(schema -> schemas.putIfAbsent(folded(schema), plugin.id())));
        if (aim.deed() == Deed.REMOVES) {
            aim.worked().forEach(name -> objects.remove(new Place(schemaOf(actor, name), name.folded())));
        }
        aim.made()
                .forEach(name -> objects.putIfAbsent(
                        new Place(schemaOf(actor, name), name.folded()),
                        new Owned(name.toString(), actor.map(Plugin::id))));
    }
}

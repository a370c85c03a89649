package dev.turnstone.plugins.owned;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.owner.OwnerNote;
import dev.turnstone.owner.OwnerNote.Kind;
import dev.turnstone.plugins.Plugin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the notes in the database say about owners. A value. */
public final class Belongings {
    private final List<OwnerNote> notes;

    /** Stands for all owners, where a note is about none of them. */
    private static final String ALL = "*";

    public Belongings(List<OwnerNote> notes) {
        this.notes = List.copyOf(notes);
    }

    /** The ids of all owners of whom something is known. */
    public SortedSet<String> owners() {
        SortedSet<String> ids = new TreeSet<>();
        notes.forEach(note -> ids.add(note.owner()));
        ids.remove(ALL);
        return ids;
    }

    /** The objects of an owner, by kind and name. */
    public SortedSet<String> objectsOf(String owner) {
        SortedSet<String> objects = new TreeSet<>();
        about(owner, Kind.OBJECTS).forEach(note -> note.text().lines().forEach(objects::add));
        return objects;
    }

    private Optional<String> schemaOf(String owner) {
        return descriptionOf(owner).flatMap(Descriptions::schema);
    }

    /** The schemas that others have of their own. */
    public List<String> schemasOfOthers(Plugin plugin) {
        return all(Kind.DESCRIPTION).stream()
                .filter(note -> !isOf(plugin, note))
                .flatMap(note -> Descriptions.schema(note.text()).stream())
                .filter(schema -> plugin.description()
                        .schema()
                        .filter(schema::equalsIgnoreCase)
                        .isEmpty())
                .distinct()
                .toList();
    }

    /** What takes a changeset back. */
    public Optional<StoredUndo> undoOf(ChangesetId id) {
        String item = UndoNotes.item(id);
        return notes.stream()
                .filter(note -> note.kind() == Kind.UNDO && note.item().equals(item))
                .map(note -> StoredUndo.parse(note.text()))
                .findFirst();
    }

    /** What an owner last said about itself: lines of {@code name: value}. */
    public Optional<String> descriptionOf(String owner) {
        return about(owner, Kind.DESCRIPTION).stream().map(OwnerNote::text).findFirst();
    }

    /** The ids that an owner last said it had before. */
    List<String> formerIdsOf(String owner) {
        return descriptionOf(owner).stream()
                .flatMap(text -> Descriptions.formerly(text).stream())
                .toList();
    }

    /** The id that an owner has now, by what those say about themselves that were called otherwise before. */
    public String idToday(String id) {
        return owners().stream()
                .filter(other -> !other.equals(id) && names(other).all().contains(id))
                .findFirst()
                .orElse(id);
    }

    /** The ids under which things of an owner are recorded, as far as that is noted. */
    public OwnerNames names(String id) {
        return OwnerNames.of(id, List.of(), this);
    }

    /** Why the last run passed an owner over; empty when it didn't. */
    public Optional<String> quarantineOf(String owner) {
        return about(owner, Kind.QUARANTINE).stream().map(OwnerNote::text).findFirst();
    }

    /** Whether an owner was let go, and what it has is to stay. */
    public boolean isKept(String owner) {
        return !about(owner, Kind.KEPT).isEmpty();
    }

    /** The version that an owner last said it is of. */
    public Optional<String> versionOf(String owner) {
        return descriptionOf(owner).flatMap(Descriptions::version);
    }

    /** Whether something is noted about one of these that a run takes away or corrects when it finds it up to date. */
    public boolean areOutdated(Collection<Plugin> plugins) {
        return plugins.stream()
                .anyMatch(plugin -> saysSomethingElse(plugin)
                        || !underFormerIds(plugin).isEmpty()
                        || notes.stream()
                                .anyMatch(note -> note.owner().equals(plugin.id())
                                        && (note.kind() == Kind.QUARANTINE || note.kind() == Kind.KEPT)));
    }

    /** Whether a plugin of which something is known says something else about itself than it did. */
    boolean saysSomethingElse(Plugin plugin) {
        String now = Descriptions.toText(plugin.description());
        List<OwnerNote> mine = of(plugin);
        return !mine.isEmpty()
                && mine.stream()
                        .filter(note ->
                                note.kind() == Kind.DESCRIPTION && note.owner().equals(plugin.id()))
                        .noneMatch(note -> note.text().equals(now));
    }

    /** What is noted about a plugin under ids that it had before. */
    List<OwnerNote> underFormerIds(Plugin plugin) {
        return plugin.description().formerly().isEmpty()
                ? List.of()
                : of(plugin).stream()
                        .filter(note -> !note.owner().equals(plugin.id()))
                        .toList();
    }

    /** Whether a run has ended before it could write down what plugins have made. */
    public boolean areUnfinished() {
        return notes.stream().anyMatch(note -> note.kind() == Kind.BEFORE);
    }

    /** What objects there are in a schema before a run changes it. */
    static OwnerNote beginning(String schema, Set<String> objects) {
        return new OwnerNote(ALL, Kind.BEFORE, schema, String.join("\n", objects));
    }

    /** Whether what was in a schema at the beginning of the run is written down. */
    boolean knowsTheBeginning(String schema) {
        return beginnings().stream().anyMatch(note -> note.item().equals(schema));
    }

    List<OwnerNote> beginnings() {
        return about(ALL, Kind.BEFORE);
    }

    /** What was in a schema at the beginning of a run that came to no end. */
    Set<String> objectsAtTheBeginning(String schema) {
        Set<String> objects = new TreeSet<>();
        beginnings().stream()
                .filter(note -> note.item().equals(schema))
                .forEach(note -> note.text().lines().forEach(objects::add));
        return objects;
    }

    /** What all others own in a schema. */
    Set<String> objectsOfOthers(String owner, String schema) {
        Set<String> objects = new TreeSet<>();
        owners().stream()
                .filter(other ->
                        !other.equals(owner) && schemaOf(other).orElse("").equals(schema))
                .forEach(other -> objects.addAll(objectsOf(other)));
        return objects;
    }

    /** A note for each plugin that a run was at when it ended; its item is the schema, empty for the shared one. */
    List<OwnerNote> begun() {
        return notes.stream()
                .filter(note -> note.kind() == Kind.BEFORE && !note.owner().equals(ALL))
                .toList();
    }

    /** The note for a plugin that a run is at; what is new in the schema is all its own. */
    public static OwnerNote begun(String owner, String place) {
        return new OwnerNote(owner, Kind.BEFORE, place, ALL);
    }

    /**
     * The note for one of several plugins that a run is at.
     *
     * @param made the names of what it makes: of what is new in the schema that is its own
     */
    public static OwnerNote begun(String owner, String place, Set<String> made) {
        return new OwnerNote(owner, Kind.BEFORE, place, String.join("\n", made));
    }

    /**
     * What a plugin owns by now, with what a run has made that came to no end.
     *
     * @param begun the note of that run
     * @param now the objects in its schema
     */
    OwnerNote recovered(OwnerNote begun, Set<String> now) {
        Set<String> own = new TreeSet<>(now);
        own.removeAll(objectsAtTheBeginning(begun.item()));
        if (!begun.text().equals(ALL)) {
            Set<String> made = begun.text().lines().collect(Collectors.toSet());
            own.removeIf(object -> !made.contains(ObjectName.folded(object)));
        }
        own.addAll(objectsOf(begun.owner()));
        own.retainAll(now);
        own.removeAll(objectsOfOthers(begun.owner(), begun.item()));
        return objects(begun.owner(), own);
    }

    /** The note of what an owner has. */
    public static OwnerNote objects(String owner, Set<String> objects) {
        return new OwnerNote(owner, Kind.OBJECTS, "", String.join("\n", objects));
    }

    /** The same once all that is new in a schema has its owner; for whoever only looks. */
    public Belongings asRecovered(String place, Set<String> now) {
        Belongings all = this;
        for (OwnerNote note : begun()) {
            all = note.item().equals(place) ? all.after(List.of(all.recovered(note, now)), List.of(note)) : all;
        }
        return all;
    }

    static Optional<String> schemaOf(OwnerNote begun) {
        return Optional.of(begun.item()).filter(schema -> !schema.isEmpty());
    }

    /** The notes of a plugin, under all ids that it ever had. */
    List<OwnerNote> of(Plugin plugin) {
        return notes.stream().filter(note -> isOf(plugin, note)).toList();
    }

    /** The objects of a plugin, under all ids that it ever had. */
    public Set<String> objectsOf(Plugin plugin) {
        Set<String> objects = new LinkedHashSet<>(objectsOf(plugin.id()));
        plugin.description().formerly().forEach(old -> objects.addAll(objectsOf(old)));
        return objects;
    }

    private static boolean isOf(Plugin plugin, OwnerNote note) {
        return note.owner().equals(plugin.id())
                || plugin.description().formerly().contains(note.owner());
    }

    /** All notes of a kind. */
    public List<OwnerNote> all(Kind kind) {
        return notes.stream().filter(note -> note.kind() == kind).toList();
    }

    /** All notes about an owner. */
    List<OwnerNote> about(String owner) {
        return notes.stream().filter(note -> note.owner().equals(owner)).toList();
    }

    /** The notes of a kind about an owner. */
    public List<OwnerNote> about(String owner, Kind kind) {
        return notes.stream()
                .filter(note -> note.owner().equals(owner) && note.kind() == kind)
                .toList();
    }

    /** The same once these are kept and those are forgotten. */
    Belongings after(List<OwnerNote> kept, Collection<OwnerNote> forgotten) {
        List<OwnerNote> all = new ArrayList<>(notes);
        all.removeIf(note -> forgotten.contains(note) || kept.stream().anyMatch(other -> other.replaces(note)));
        all.addAll(kept);
        return new Belongings(all);
    }
}

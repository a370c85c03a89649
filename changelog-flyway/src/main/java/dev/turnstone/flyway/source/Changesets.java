package dev.turnstone.flyway.source;

import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.Changeset.Undo;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.changelog.RowNotes;
import dev.turnstone.flyway.history.FlywayId;
import dev.turnstone.flyway.name.Event;
import dev.turnstone.flyway.name.FlywayVersion;
import dev.turnstone.flyway.name.MigrationName.Migrating;
import dev.turnstone.flyway.read.Callback;
import dev.turnstone.flyway.read.FlywayFolder;
import dev.turnstone.flyway.read.Migration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What migrations and callbacks are to the engine. */
final class Changesets {
    private final FlywayFolder folder;
    private final Map<FlywayVersion, Migration> undoing = new HashMap<>();
    private final List<Change.Part> before;
    private final List<Change.Part> behind;

    Changesets(FlywayFolder folder) {
        this.folder = folder;
        folder.all(Migrating.UNDO)
                .forEach(script -> undoing.putIfAbsent(script.version().orElseThrow(), script));
        this.before = parts(Event.BEFORE_EACH_MIGRATE);
        this.behind = parts(Event.AFTER_EACH_MIGRATE);
    }

    private List<Change.Part> parts(Event event) {
        return folder.callbacks().stream()
                .filter(callback -> callback.event() == event)
                .map(callback -> new Change.Part(callback.change(), callback.directives(), callback.at()))
                .toList();
    }

    /** A migration, with what is run before and behind each. */
    Changeset of(Migration migration) {
        return new Changeset(
                FlywayId.of(migration.kind(), migration.version(), migration.description(), migration.script()),
                Optional.empty(),
                migration.checksum().map(String::valueOf).map(Checksum::new),
                change(migration),
                undo(migration),
                migration.directives(),
                RowNotes.of(migration.description()),
                migration.at());
    }

    private Change change(Migration migration) {
        if (before.isEmpty() && behind.isEmpty()) {
            return migration.change();
        }
        List<Change.Part> parts = new ArrayList<>(before);
        parts.add(new Change.Part(migration.change(), migration.directives(), migration.at()));
        parts.addAll(behind);
        return new Change.Sequence(parts);
    }

    private List<Undo> undo(Migration migration) {
        return migration.version().filter(version -> migration.kind() == Migrating.VERSIONED).stream()
                .flatMap(version -> Optional.ofNullable(undoing.get(version)).stream())
                .map(script -> new Undo(script.change(), script.directives(), script.at()))
                .toList();
    }

    /** Those of an event, in order. */
    List<Changeset> at(Event event) {
        return folder.callbacks().stream()
                .filter(callback -> callback.event() == event)
                .map(Changesets::of)
                .toList();
    }

    /** The callback that a journal calls so. */
    Optional<Changeset> callback(ChangesetId id) {
        return folder.callbacks().stream()
                .map(Changesets::of)
                .filter(changeset -> changeset.id().equals(id))
                .findFirst();
    }

    private static Changeset of(Callback callback) {
        String name = callback.event().id() + "__" + callback.description();
        return new Changeset(
                new ChangesetId(name, ChangesetId.FLYWAY, callback.script()),
                Optional.empty(),
                Optional.empty(),
                callback.change(),
                List.of(),
                callback.directives(),
                RowNotes.of(callback.description()),
                callback.at());
    }
}

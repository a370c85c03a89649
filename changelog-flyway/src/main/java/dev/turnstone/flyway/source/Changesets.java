package dev.turnstone.flyway.source;

import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.Changeset.Undo;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.changelog.RowNotes;
import dev.turnstone.changelog.Script;
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
import java.util.stream.Stream;

/** What migrations and callbacks are to the engine. */
final class Changesets {
    private final FlywayFolder folder;
    private final Map<FlywayVersion, Migration> undoing = new HashMap<>();
    private final List<Change.Part> before;
    private final List<Change.Part> behind;
    private final List<Script> beforeStatements;
    private final List<Script> behindStatements;

    Changesets(FlywayFolder folder) {
        this.folder = folder;
        folder.all(Migrating.UNDO)
                .forEach(script -> undoing.putIfAbsent(script.version().orElseThrow(), script));
        this.before = parts(Event.BEFORE_EACH_MIGRATE);
        this.behind = parts(Event.AFTER_EACH_MIGRATE);
        this.beforeStatements = scripts(Event.BEFORE_EACH_MIGRATE_STATEMENT);
        this.behindStatements = scripts(Event.AFTER_EACH_MIGRATE_STATEMENT);
    }

    private List<Change.Part> parts(Event event) {
        return folder.callbacks().stream()
                .filter(callback -> callback.event() == event)
                .map(callback -> new Change.Part(callback.change(), callback.directives(), callback.at()))
                .toList();
    }

    private List<Script> scripts(Event event) {
        return parts(event).stream()
                .flatMap(part -> part.change() instanceof Change.Sql sql ? Stream.of(sql.script()) : Stream.empty())
                .toList();
    }

    private static Change around(Change change, List<Script> before, List<Script> behind) {
        return change instanceof Change.Sql sql && !(before.isEmpty() && behind.isEmpty())
                ? new Change.Sql(new SurroundedScript(sql.script(), before, behind))
                : change;
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
        Change change = around(migration.change(), beforeStatements, behindStatements);
        if (before.isEmpty() && behind.isEmpty()) {
            return change;
        }
        List<Change.Part> parts = new ArrayList<>(before);
        parts.add(new Change.Part(change, migration.directives(), migration.at()));
        parts.addAll(behind);
        return new Change.Sequence(parts);
    }

    private List<Undo> undo(Migration migration) {
        return migration.version().filter(version -> migration.kind() == Migrating.VERSIONED).stream()
                .flatMap(version -> Optional.ofNullable(undoing.get(version)).stream())
                .flatMap(script -> surrounded(new Undo(script.change(), script.directives(), script.at())).stream())
                .toList();
    }

    /** What takes a migration back, with what is run before and behind that. */
    List<Undo> surrounded(Undo undo) {
        Change change = around(
                undo.change(), scripts(Event.BEFORE_EACH_UNDO_STATEMENT), scripts(Event.AFTER_EACH_UNDO_STATEMENT));
        List<Undo> all = new ArrayList<>(undoParts(Event.BEFORE_EACH_UNDO));
        all.add(new Undo(change, undo.directives(), undo.at(), undo.origin()));
        all.addAll(undoParts(Event.AFTER_EACH_UNDO));
        return all;
    }

    private List<Undo> undoParts(Event event) {
        return parts(event).stream()
                .map(part -> new Undo(part.change(), part.directives(), part.at()))
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

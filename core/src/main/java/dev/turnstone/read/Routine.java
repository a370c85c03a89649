package dev.turnstone.read;

import dev.turnstone.Position;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.changelog.RowNotes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One routine as it was found, whichever way it goes.
 *
 * @param path below the changelog's root
 */
record Routine(
        RoutineName name, String path, Change change, Optional<Checksum> checksum, Directives directives, Position at) {

    /** The order in which an empty database gets them: by number, scripts before Java at the same step. */
    static final Comparator<Routine> ORDER = Comparator.<Routine, RoutineNumber>comparing(
                    routine -> routine.name().number())
            .thenComparing(routine -> routine.name().language());

    boolean isUndo() {
        return name.direction() == RoutineName.Direction.UNDO;
    }

    RoutineNumber number() {
        return name.number();
    }

    Changeset asChangeset(List<Routine> undoneBy) {
        List<Changeset.Undo> undo = undoneBy.stream()
                .map(routine -> new Changeset.Undo(routine.change(), routine.directives(), routine.at()))
                .toList();
        ChangesetId id = new ChangesetId(name.id(), ChangesetId.OURS, path);
        return new Changeset(id, Optional.of(number()), checksum, change, undo, directives, notes(), at);
    }

    private RowNotes notes() {
        return RowNotes.of(
                change instanceof Change.Code code
                        ? "java className=" + code.className()
                        : path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}

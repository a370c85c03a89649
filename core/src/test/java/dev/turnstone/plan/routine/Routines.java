package dev.turnstone.plan.routine;

import dev.turnstone.JavaRoutine;
import dev.turnstone.Position;
import dev.turnstone.Version;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.changelog.RoutineNumber;
import dev.turnstone.changelog.RowNotes;
import dev.turnstone.changelog.Script;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.StatementReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A folder of routines that is nowhere but here; each {@code with…} adds to the last routine. */
final class Routines {
    private final List<Changeset> changesets = new ArrayList<>();
    private Optional<Version> supportedFrom = Optional.empty();

    static Routines of(String... numbers) {
        Routines routines = new Routines();
        for (String number : numbers) {
            routines.sql(number);
        }
        return routines;
    }

    /** The same routines, each with an undo. */
    static Routines undoable(String... numbers) {
        Routines routines = new Routines();
        for (String number : numbers) {
            routines.sql(number).withUndo();
        }
        return routines;
    }

    Routines sql(String number) {
        return sql(number, "create table t (id int);");
    }

    Routines sql(String number, String text) {
        String file = "V_" + number + ".sql";
        return add(number, file, Optional.of(new Checksum("9:" + number)), script(file, text));
    }

    Routines java(String number) {
        JavaRoutine nothing = context -> {};
        return add(number, "V_" + number + ".java", Optional.empty(), new Change.Code("V_" + number, nothing));
    }

    private Routines add(String number, String file, Optional<Checksum> checksum, Change change) {
        changesets.add(new Changeset(
                new ChangesetId(number, ChangesetId.OURS, file),
                RoutineNumber.parse(number),
                checksum,
                change,
                List.of(),
                Directives.NONE,
                RowNotes.of("sql"),
                Position.startOf(file)));
        return this;
    }

    Routines withUndo() {
        return withUndo("drop table t;");
    }

    Routines withUndo(String... texts) {
        Changeset last = last();
        String file = "U_" + last.id().id() + ".sql";
        List<Changeset.Undo> undo = new ArrayList<>(last.undo());
        for (String text : texts) {
            undo.add(new Changeset.Undo(script(file, text), Directives.NONE, Position.startOf(file)));
        }
        return replaceLast(last, undo, last.directives());
    }

    Routines equivalentOf(String number) {
        Set<RoutineNumber> others = Set.of(RoutineNumber.parse(number).orElseThrow());
        return withDirectives(new Directives(TransactionMode.DEFAULT, Optional.empty(), Optional.empty(), others, ";"));
    }

    Routines withoutTransaction() {
        return withDirectives(new Directives(TransactionMode.NONE, Optional.empty(), Optional.empty(), Set.of(), ";"));
    }

    private Routines withDirectives(Directives directives) {
        Changeset last = last();
        return replaceLast(last, last.undo(), directives);
    }

    Routines supportedFrom(String version) {
        supportedFrom = Optional.of(Version.of(version));
        return this;
    }

    private Changeset last() {
        return changesets.get(changesets.size() - 1);
    }

    private Routines replaceLast(Changeset last, List<Changeset.Undo> undo, Directives directives) {
        changesets.set(
                changesets.size() - 1,
                new Changeset(
                        last.id(),
                        last.number(),
                        last.checksum(),
                        last.change(),
                        undo,
                        directives,
                        last.notes(),
                        last.at()));
        return this;
    }

    Changelog changelog() {
        return new Changelog("db", changesets, supportedFrom, List.of());
    }

    private static Change.Sql script(String file, String text) {
        return new Change.Sql(new Script() {
            @Override
            public String file() {
                return file;
            }

            @Override
            public StatementReader statements(Splitter splitter, String delimiter) {
                return splitter.split(file(), new StringReader(text), delimiter);
            }
        });
    }
}

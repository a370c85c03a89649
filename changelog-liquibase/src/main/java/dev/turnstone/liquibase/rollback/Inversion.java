package dev.turnstone.liquibase.rollback;

import dev.turnstone.liquibase.change.Change;
import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.ColumnChange;
import dev.turnstone.liquibase.change.ConstraintChange;
import dev.turnstone.liquibase.change.DataChange;
import dev.turnstone.liquibase.change.IndexChange;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.OtherChange;
import dev.turnstone.liquibase.change.SequenceChange;
import dev.turnstone.liquibase.change.TableChange;
import dev.turnstone.liquibase.change.ViewChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds out how changes are taken back of which the author doesn't say it. */
public final class Inversion {
    private Inversion() {}

    /** How one change is taken back. */
    public static Inverse of(Change change) {
        if (change instanceof TableChange table) {
            return of(table);
        }
        if (change instanceof ColumnChange column) {
            return of(column);
        }
        if (change instanceof ConstraintChange constraint) {
            return of(constraint);
        }
        if (change instanceof SequenceChange sequence) {
            return of(sequence);
        }
        if (change instanceof ViewChange view) {
            return of(view);
        }
        if (change instanceof IndexChange.CreateIndex create) {
            return create.name().isEmpty()
                    ? new Inverse.None("The index has no name by which it could be dropped.")
                    : by(new IndexChange.DropIndex(
                            create.table().sibling(create.name().get()),
                            Optional.of(create.table().name()),
                            create.associatedWith()));
        }
        if (change instanceof DataChange.LoadUpdateData load) {
            return of(load);
        }
        return change instanceof OtherChange other ? of(other) : lost(change);
    }

    private static Inverse of(TableChange change) {
        if (change instanceof TableChange.CreateTable create) {
            return by(new TableChange.DropTable(create.table(), Optional.empty()));
        }
        if (change instanceof TableChange.RenameTable rename) {
            return by(new TableChange.RenameTable(
                    rename.table().sibling(rename.newName()), rename.table().name()));
        }
        return lost(change);
    }

    private static Inverse of(ColumnChange change) {
        if (change instanceof ColumnChange.AddColumn add) {
            return dropColumns(add);
        }
        if (change instanceof ColumnChange.RenameColumn rename) {
            return by(new ColumnChange.RenameColumn(
                    rename.table(), rename.newName(), rename.column(), rename.type(), Optional.empty()));
        }
        if (change instanceof ColumnChange.AddDefaultValue add) {
            return by(new ColumnChange.DropDefaultValue(add.table(), add.column(), add.type()));
        }
        if (change instanceof ColumnChange.AddNotNullConstraint add) {
            return by(new ColumnChange.DropNotNullConstraint(
                    add.table(), Optional.of(add.column()), add.type(), Optional.empty()));
        }
        if (change instanceof ColumnChange.DropNotNullConstraint drop
                && drop.column().isPresent()) {
            return by(new ColumnChange.AddNotNullConstraint(
                    drop.table(),
                    drop.column().get(),
                    drop.type(),
                    Optional.empty(),
                    drop.constraintName(),
                    Optional.empty()));
        }
        return lost(change);
    }

    /** Defaults go first: on some databases they would keep their column. */
    private static Inverse dropColumns(ColumnChange.AddColumn add) {
        List<Change> changes = new ArrayList<>();
        for (Column column : add.columns()) {
            if (column.defaultValue().isPresent()) {
                changes.add(new ColumnChange.DropDefaultValue(add.table(), column.name(), column.type()));
            }
        }
        changes.add(new ColumnChange.DropColumn(add.table(), Column.names(add.columns())));
        return new Inverse.Changes(changes);
    }

    private static Inverse of(ConstraintChange change) {
        if (change instanceof ConstraintChange.AddPrimaryKey add) {
            // An index that was there before the key stays.
            return by(new ConstraintChange.DropPrimaryKey(
                    add.table(), add.constraintName(), add.forIndex().map(index -> false)));
        }
        if (change instanceof ConstraintChange.AddUniqueConstraint add) {
            return add.constraintName().isEmpty()
                    ? new Inverse.None("The unique constraint has no name by which it could be dropped.")
                    : by(new ConstraintChange.DropUniqueConstraint(
                            add.table(), add.constraintName().get(), Optional.of(String.join(", ", add.columns()))));
        }
        if (change instanceof ConstraintChange.AddForeignKeyConstraint add) {
            return by(dropForeignKey(add.base(), add.constraintName()));
        }
        if (change instanceof ConstraintChange.AddLookupTable add) {
            return new Inverse.Changes(List.of(
                    dropForeignKey(add.existing(), add.referenceName()),
                    new TableChange.DropTable(add.lookup(), Optional.empty())));
        }
        return lost(change);
    }

    private static Change dropForeignKey(ObjectName table, String name) {
        return new ConstraintChange.DropForeignKeyConstraint(table, name);
    }

    private static Inverse of(SequenceChange change) {
        if (change instanceof SequenceChange.CreateSequence create) {
            return by(new SequenceChange.DropSequence(create.sequence()));
        }
        if (change instanceof SequenceChange.RenameSequence rename) {
            return by(new SequenceChange.RenameSequence(
                    rename.sequence().sibling(rename.newName()),
                    rename.sequence().name()));
        }
        return lost(change);
    }

    private static Inverse of(ViewChange change) {
        if (change instanceof ViewChange.CreateView create) {
            return by(new ViewChange.DropView(create.view(), Optional.empty()));
        }
        if (change instanceof ViewChange.RenameView rename) {
            return by(new ViewChange.RenameView(
                    rename.view().sibling(rename.newName()), rename.view().name()));
        }
        return lost(change);
    }

    private static Inverse of(DataChange.LoadUpdateData load) {
        return load.onlyUpdate().orElse(false)
                ? new Inverse.None("A loadUpdateData that only updates doesn't say what the rows were before.")
                : by(new DataChange.DeleteLoadedRows(load.table(), load.file(), load.columns(), load.primaryKey()));
    }

    private static Inverse of(OtherChange change) {
        if (change instanceof OtherChange.Custom custom) {
            return new Inverse.ByItsClass(custom.className());
        }
        boolean leavesNothing = change instanceof OtherChange.TagDatabase
                || change instanceof OtherChange.Empty
                || change instanceof OtherChange.Output;
        return leavesNothing ? new Inverse.Changes(List.of()) : lost(change);
    }

    private static Inverse by(Change change) {
        return new Inverse.Changes(List.of(change));
    }

    private static Inverse lost(Change change) {
        String kind = change.getClass().getSimpleName();
        String name = kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1);
        String what = change instanceof DataChange ? "which rows there were before" : "how it was before";
        String article = "aeiou".indexOf(name.charAt(0)) < 0 ? "A " : "An ";
        return new Inverse.None(article + name + " doesn't say " + what + ".");
    }
}

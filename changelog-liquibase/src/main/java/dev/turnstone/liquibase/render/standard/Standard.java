package dev.turnstone.liquibase.render.standard;

import dev.turnstone.liquibase.change.Change;
import dev.turnstone.liquibase.change.ColumnChange;
import dev.turnstone.liquibase.change.ConstraintChange;
import dev.turnstone.liquibase.change.DataChange;
import dev.turnstone.liquibase.change.IndexChange;
import dev.turnstone.liquibase.change.SequenceChange;
import dev.turnstone.liquibase.change.SqlChange;
import dev.turnstone.liquibase.change.TableChange;
import dev.turnstone.liquibase.change.ViewChange;
import dev.turnstone.liquibase.filter.DatabaseList;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.LiveChange;
import dev.turnstone.liquibase.render.Renderer;
import dev.turnstone.liquibase.render.live.AllForeignKeys;
import dev.turnstone.liquibase.render.live.TypedRows;
import dev.turnstone.liquibase.render.rows.RowFile;
import dev.turnstone.liquibase.render.table.Columns;
import java.util.List;
import java.util.Optional;

/** A database that does all as the standard has it, but for what it overrides. */
public interface Standard extends Renderer, Columns, Indexes, Sequences, Views, Rows, Scripts {
    /** A change that is meant for other databases has no statements. */
    @Override
    default List<String> render(Change change) throws CannotRender {
        boolean meant = dbms(change)
                .map(DatabaseList::read)
                .map(list -> list.matches(database()))
                .orElse(true);
        return meant ? renderHere(change) : List.of();
    }

    /** Files that can't be read are told when they are. */
    @Override
    default Optional<LiveChange> live(Change change) {
        if (change instanceof ConstraintChange.DropAllForeignKeyConstraints drop) {
            return Optional.of(new AllForeignKeys(this, drop));
        }
        if (change instanceof DataChange.Loading load && !isTyped(load)) {
            return Optional.of(new TypedRows(
                    this, load.table(), load.columns(), columns -> render((DataChange) load.with(columns))));
        }
        return Optional.empty();
    }

    private boolean isTyped(DataChange.Loading load) {
        try {
            return new RowFile(load.file(), load.columns(), words().files())
                    .isTyped(rows(load.file().file()));
        } catch (CannotRender e) {
            return true;
        }
    }

    private static Optional<String> dbms(Change change) {
        if (change instanceof DataChange.Insert insert) {
            return insert.dbms();
        }
        if (change instanceof SqlChange.Sql sql) {
            return sql.dbms();
        }
        return change instanceof SqlChange.CreateProcedure create ? create.dbms() : Optional.empty();
    }

    private List<String> renderHere(Change change) throws CannotRender {
        if (change instanceof TableChange table) {
            return render(table);
        }
        if (change instanceof ColumnChange column) {
            return render(column);
        }
        if (change instanceof ConstraintChange constraint) {
            return render(constraint);
        }
        if (change instanceof IndexChange index) {
            return render(index);
        }
        if (change instanceof SequenceChange sequence) {
            return render(sequence);
        }
        if (change instanceof ViewChange view) {
            return render(view);
        }
        if (change instanceof DataChange data) {
            return render(data);
        }
        // What is left is no SQL: programs, messages, tags.
        return change instanceof SqlChange sql ? render(sql) : List.of();
    }
}

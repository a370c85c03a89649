package dev.turnstone.liquibase.render.database;

import dev.turnstone.liquibase.change.Change;
import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.ColumnChange.AddColumn;
import dev.turnstone.liquibase.change.Constraints;
import dev.turnstone.liquibase.change.Constraints.PrimaryKey;
import dev.turnstone.liquibase.change.Constraints.Reference;
import dev.turnstone.liquibase.change.IndexChange.CreateIndex;
import dev.turnstone.liquibase.change.TableChange.CreateTable;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.LiveChange;
import dev.turnstone.liquibase.render.sqlite.TableChanges;
import dev.turnstone.liquibase.render.standard.Standard;
import dev.turnstone.liquibase.render.standard.ViewsAnew;
import dev.turnstone.liquibase.render.table.ColumnText;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Words;
import dev.turnstone.liquibase.render.writing.Writing;
import dev.turnstone.liquibase.types.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * SQLite 3.35 and later. What its ALTER TABLE can do it does; for the rest a table is made anew from what the database says
 * about it.
 */
public record Sqlite(Words words) implements Standard, ViewsAnew {
    private static final Set<Wish> LACKS = Set.of(
            Wish.LATER_CONSTRAINT,
            Wish.LATER_NULLABILITY,
            Wish.LATER_DEFAULT,
            Wish.LATER_TYPE,
            Wish.LATER_COUNTING,
            Wish.ADDED_PRIMARY_KEY,
            Wish.ADDED_COUNTING_COLUMN,
            Wish.PLACE_BEHIND_COLUMN,
            Wish.PLACE_BEFORE_COLUMN,
            Wish.PLACE_BY_NUMBER,
            Wish.LOOKUP_TABLE,
            Wish.REMARKS,
            Wish.SEQUENCE,
            Wish.RENAMED_VIEW,
            Wish.PROCEDURE);

    @Override
    public String database() {
        return "sqlite";
    }

    @Override
    public Set<Wish> lacks() {
        return LACKS;
    }

    @Override
    public Optional<LiveChange> live(Change change) {
        return new TableChanges(this, this::reference).of(change).or(() -> Standard.super.live(change));
    }

    /** Only an INTEGER can count, which holds what a BIGINT holds. */
    @Override
    public ColumnType typeOf(Column column) throws CannotRender {
        ColumnType type = Standard.super.typeOf(column);
        return identityOf(column, type).isEmpty() ? type : new ColumnType("INTEGER", type.kind(), type.numbering());
    }

    /** A column counts only where it is the whole primary key, which then belongs into its definition. */
    @Override
    public String inlineKey(CreateTable create, Column column) throws CannotRender {
        if (identityOf(column, typeOf(column)).isEmpty()) {
            return "";
        }
        if (keyStandsApart(create) || !ColumnText.isKey(column)) {
            throw new CannotRender("The column " + column.name()
                    + " can't count by itself: in SQLite only a column can that is the primary key alone.");
        }
        Optional<String> name =
                column.constraints().flatMap(Constraints::primaryKey).flatMap(PrimaryKey::name);
        return " " + constraint(Optional.of(name.orElseGet(() -> primaryKeyName(create.table())))) + "PRIMARY KEY";
    }

    @Override
    public boolean keyStandsApart(CreateTable create) {
        List<Column> keys = create.columns().stream().filter(ColumnText::isKey).toList();
        return keys.size() != 1 || !counts(keys.get(0));
    }

    private boolean counts(Column column) {
        try {
            return identityOf(column, typeOf(column)).isPresent();
        } catch (CannotRender noType) {
            return false;
        }
    }

    @Override
    public String counting(Column column, ColumnType type) {
        return identityOf(column, type).isEmpty() ? "" : " AUTOINCREMENT";
    }

    @Override
    public String referenceChecking(Reference reference) {
        return (Writing.says(reference.deferrable()) ? " DEFERRABLE" : "")
                + (Writing.says(reference.initiallyDeferred()) ? " INITIALLY DEFERRED" : "");
    }

    @Override
    public List<String> additions(AddColumn add) throws CannotRender {
        List<String> statements = new ArrayList<>();
        for (Column column : add.columns()) {
            if (column.constraints().flatMap(Constraints::unique).isPresent()) {
                refuse(Wish.LATER_CONSTRAINT);
            }
            statements.add(alter(add.table()) + "ADD " + definition(add.table(), column) + reference(column));
        }
        return statements;
    }

    private String reference(Column column) throws CannotRender {
        Optional<Reference> reference = column.constraints().flatMap(Constraints::reference);
        if (reference.isEmpty()) {
            return "";
        }
        return " " + constraint(reference.get().name()) + "REFERENCES "
                + target(reference.get())
                        .orElseThrow(() -> new CannotRender("The column " + column.name() + " refers to no column."))
                + (Writing.says(reference.get().deleteCascade()) ? " ON DELETE CASCADE" : "");
    }

    /** The table of an index is always one of the index's own schema, and stands without it. */
    @Override
    public String indexedTable(CreateIndex create) {
        return column(create.table().name());
    }

    @Override
    public String upsert(Upsert upsert) throws CannotRender {
        return insert(upsert.table(), upsert.row()).replaceFirst("INSERT", "INSERT OR REPLACE") + ";";
    }
}

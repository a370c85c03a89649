package dev.turnstone.liquibase.render.database;

import dev.turnstone.liquibase.change.ColumnChange.AddAutoIncrement;
import dev.turnstone.liquibase.change.ColumnChange.ModifyDataType;
import dev.turnstone.liquibase.change.ConstraintChange.AddLookupTable;
import dev.turnstone.liquibase.change.IndexChange.CreateIndex;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.SequenceChange.Counting;
import dev.turnstone.liquibase.change.TableChange.CreateTable;
import dev.turnstone.liquibase.change.TableChange.RenameTable;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.standard.Sequences;
import dev.turnstone.liquibase.render.standard.Standard;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Words;
import dev.turnstone.liquibase.render.writing.Writing;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Db2 for Linux, UNIX and Windows, 11.1 and later. */
public record Db2(Words words) implements Standard {
    private static final Set<Wish> LACKS = Set.of(
            Wish.CLUSTERED_PRIMARY_KEY,
            Wish.CLUSTERED_UNIQUE_CONSTRAINT,
            Wish.UNIQUE_CONSTRAINT_BY_INDEX,
            Wish.DEFERRED_FOREIGN_KEY,
            Wish.DEFERRED_REFERENCE,
            Wish.ADDED_PRIMARY_KEY,
            Wish.PLACE_BEHIND_COLUMN,
            Wish.PLACE_BEFORE_COLUMN,
            Wish.PLACE_BY_NUMBER,
            Wish.LATER_SEQUENCE_TYPE,
            Wish.LATER_SEQUENCE_ORDER,
            Wish.RENAMED_SEQUENCE,
            Wish.RENAMED_VIEW);

    @Override
    public String database() {
        return "db2";
    }

    @Override
    public Set<Wish> lacks() {
        return LACKS;
    }

    /** After some changes Db2 wants the table to be put in order before it takes the next. */
    @Override
    public List<String> afterAlter(ObjectName table) {
        return List.of("CALL SYSPROC.ADMIN_CMD (" + quoted("REORG TABLE " + table(table)) + ")");
    }

    @Override
    public String tableOptions(CreateTable create) {
        return in(create.tablespace());
    }

    private static String in(Optional<String> tablespace) {
        return tablespace.map(name -> " IN " + name).orElse("");
    }

    @Override
    public List<String> renameTable(RenameTable rename) {
        return List.of(
                "RENAME " + table(rename.table()) + " TO " + plain(rename.newName()),
                afterAlter(rename.table().sibling(rename.newName())).get(0));
    }

    @Override
    public List<String> modifyDataType(ModifyDataType modify) throws CannotRender {
        return List.of(
                alterColumn(modify.table(), modify.column()) + "SET DATA TYPE " + type(modify.newType()),
                afterAlter(modify.table()).get(0));
    }

    @Override
    public List<String> addAutoIncrement(AddAutoIncrement add) {
        return List.of(alterColumn(add.table(), add.column()) + "SET "
                + words().types().countingClause(add.identity()));
    }

    @Override
    public List<String> lookupTable(AddLookupTable lookup) {
        String existing = column(lookup.existingColumn());
        return List.of(
                "CREATE TABLE " + table(lookup.lookup()) + " AS (SELECT " + existing + " AS "
                        + column(lookup.lookupColumn()) + " FROM " + table(lookup.existing()) + ") WITH NO DATA",
                "INSERT INTO " + table(lookup.lookup()) + " SELECT DISTINCT " + existing + " FROM "
                        + table(lookup.existing()) + " WHERE " + existing + " IS NOT NULL");
    }

    @Override
    public String indexOptions(CreateIndex create) {
        return in(create.tablespace()) + (Writing.says(create.clustered()) ? " CLUSTER" : "");
    }

    @Override
    public String sequenceType(Counting counting) {
        return Sequences.said(" AS ", Optional.of(counting.dataType().orElse("BIGINT")));
    }

    /** Left as it is when a sequence is altered. */
    @Override
    public String recycling(Optional<Boolean> cycle) {
        return "";
    }

    @Override
    public List<String> viewRemarks(ObjectName view, String remarks) {
        return List.of("COMMENT ON TABLE " + view(view) + " IS " + quoted(remarks));
    }

    @Override
    public String bytes(byte[] bytes) {
        return "BLOB(X'" + HexFormat.of().formatHex(bytes) + "')";
    }

    @Override
    public String upsert(Upsert upsert) throws CannotRender {
        String change = upsert.changes().isEmpty() ? "" : "ELSEIF v_reccount = 1 THEN\n" + update(upsert) + ";\n";
        return "BEGIN ATOMIC\nDECLARE v_reccount INTEGER;\nSET v_reccount = (SELECT COUNT(*) FROM "
                + table(upsert.table()) + " WHERE " + keyCondition(upsert) + ");\nIF v_reccount = 0 THEN\n"
                + insert(upsert.table(), upsert.row()) + ";\n" + change + "END IF;\nEND";
    }

    /** A body keeps its last semicolon. */
    @Override
    public String trimmedBody(String text) {
        return text.strip();
    }
}

package dev.turnstone.liquibase.render.sqlite;

import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.sqlite.Clause.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The statements that make one table another, in the order of what was asked for. The way is that of
 * sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema Changes": a new table beside the old one, the rows
 * copied, the old one dropped, the new one renamed; indexes and triggers made again. References are off meanwhile (else
 * to drop the table would delete its rows first, and those that refer to them), which has to be said before the
 * transaction; at the end they are checked.
 */
final class TableWork {
    private static final String BESIDE = "turnstone_new_";
    private static final String CHECK = "temp.\"turnstone_check\"";

    private final TableFacts facts;
    private final List<TableFacts.Index> indexes;
    private final List<String> statements = new ArrayList<>();
    private SqliteTable there;
    private SqliteTable wanted;
    private boolean rebuilt;

    /** A change of the table's text. */
    @FunctionalInterface
    interface Edit {
        SqliteTable of(SqliteTable table) throws CannotRender;
    }

    TableWork(TableFacts facts) throws CannotRender {
        this.facts = facts;
        this.indexes = new ArrayList<>(facts.indexes());
        this.there = TableReader.read(facts.name(), facts.text());
        this.wanted = there;
    }

    /** The table as it will be by then. */
    SqliteTable table() {
        return wanted;
    }

    /** The table is to be another; edits that follow each other are made at once. */
    void edit(Edit edit) throws CannotRender {
        wanted = edit.of(wanted);
    }

    /** A statement that needs all that was asked for before. */
    void say(String statement) {
        makeAnew();
        statements.add(statement);
    }

    /** A column that the database can add by itself. */
    void addColumn(TableColumn column) {
        say("ALTER TABLE " + SqliteTable.quoted(there.name()) + " ADD COLUMN " + column.text());
        there = there.with(column, there.columns().size());
        wanted = there;
    }

    /** A column less, and with it the keys, constraints and indexes it is a part of. */
    void dropColumn(String name) throws CannotRender {
        TableColumn column = wanted.column(name);
        Predicate<Clause> itsOwn =
                clause -> clause.isAbout(name) && !clause.is(Kind.CHECK) && !clause.is(Kind.DEFAULT) && isBond(clause);
        for (TableFacts.Index index : List.copyOf(indexes)) {
            if (index.columns().stream().anyMatch(name::equalsIgnoreCase)) {
                say("DROP INDEX " + SqliteTable.quoted(index.name()));
                indexes.remove(index);
            }
        }
        wanted = wanted.without(itsOwn);
        say("ALTER TABLE " + SqliteTable.quoted(there.name()) + " DROP COLUMN " + SqliteTable.quoted(column.name()));
        there = there.without(there.column(name));
        wanted = there;
    }

    /** What keeps the database from dropping a column. */
    private static boolean isBond(Clause clause) {
        return clause.is(Kind.PRIMARY) || clause.is(Kind.UNIQUE) || clause.is(Kind.REFERENCES);
    }

    /** All statements. */
    List<String> finished() {
        makeAnew();
        boolean refers = there.has(clause -> clause.is(Kind.REFERENCES))
                || !facts.referring().isEmpty();
        if (rebuilt && refers && facts.astray().isPresent()) {
            checkReferences(facts.astray().get());
        }
        return statements;
    }

    private void makeAnew() {
        if (wanted.equals(there)) {
            return;
        }
        String table = SqliteTable.quoted(there.name());
        String beside = SqliteTable.quoted(BESIDE + there.name());
        String columns =
                there.sharedWith(wanted).stream().map(SqliteTable::quoted).collect(Collectors.joining(", "));
        statements.add(wanted.text(BESIDE + there.name()));
        statements.add("INSERT INTO " + beside + " (" + columns + ") SELECT " + columns + " FROM " + table);
        if (there.has(Clause::counts) && wanted.has(Clause::counts)) {
            goOnCounting();
        }
        statements.add("DROP TABLE " + table);
        // Otherwise it would look into all views and triggers, of which some miss the table just now.
        statements.add("PRAGMA legacy_alter_table = ON");
        statements.add("ALTER TABLE " + beside + " RENAME TO " + table);
        statements.add("PRAGMA legacy_alter_table = OFF");
        indexes.forEach(index -> statements.add(index.text()));
        statements.addAll(facts.triggers());
        there = wanted;
        rebuilt = true;
    }

    /** A number that was given once isn't given again, though its row is gone. */
    private void goOnCounting() {
        String name = there.name().replace("'", "''");
        statements.add("DELETE FROM sqlite_sequence WHERE name = '" + BESIDE + name + "'");
        statements.add("INSERT INTO sqlite_sequence (name, seq) SELECT '" + BESIDE + name
                + "', seq FROM sqlite_sequence WHERE name = '" + name + "'");
    }

    /** Fails when there are more rows without the one they refer to than there were. */
    private void checkReferences(String before) {
        statements.add("CREATE TABLE " + CHECK
                + " (astray INTEGER CONSTRAINT \"every reference has its row\" CHECK (astray <= " + before + "))");
        statements.add("INSERT INTO " + CHECK + " SELECT " + TableFacts.counted(facts.name(), facts.referring()));
        statements.add("DROP TABLE " + CHECK);
    }
}

package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Turnstone;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.liquibase.source.LiquibaseSource;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite's ALTER TABLE can't do, on tables with rows, indexes, triggers, views and references. */
class SqliteRebuildTest {
    private static final Path CHANGELOGS = Path.of("src/test/resources/live").toAbsolutePath();

    @TempDir
    Path folder;

    private final TestDatabase database = Servers.fresh(Product.SQLITE);

    @Test
    void a_changed_table_is_as_if_it_had_been_made_so() {
        TestDatabase expected = Servers.fresh(Product.SQLITE).execute(lines("rebuilt-after.sql"));
        database.execute(lines("rebuilt-before.sql"));

        ours(CHANGELOGS, "rebuilt.xml", "").migrate().orThrow();

        assertThat(Catalog.withData(database).differencesTo(Catalog.withData(expected)))
                .isEmpty();
        assertThat(database.queryStrings("SELECT name FROM v ORDER BY id")).containsExactly("Ann", "Bob");
        assertThat(database.queryStrings("SELECT what FROM log")).isEmpty();
    }

    @Test
    void rows_that_refer_to_a_table_stay_when_it_is_made_anew() {
        database.execute(lines("rebuilt-before.sql"));

        ours(CHANGELOGS, "rebuilt.xml", "?foreign_keys=on").migrate().orThrow();

        assertThat(database.queryStrings("SELECT id, person_id FROM badge ORDER BY id"))
                .containsExactly("1 | 1", "2 | 2");
        assertThat(database.queryStrings("SELECT boss FROM person WHERE id = 2"))
                .containsExactly("1");
    }

    @Test
    void a_number_that_was_given_once_is_not_given_again() {
        database.execute(lines("rebuilt-before.sql"));

        ours(CHANGELOGS, "rebuilt.xml", "").migrate().orThrow();
        database.execute("INSERT INTO person (name, first) VALUES ('Cy', 1)");

        assertThat(database.queryStrings("SELECT id, age FROM person WHERE name = 'Cy'"))
                .containsExactly("10 | 18");
    }

    @Test
    void a_reference_that_rows_break_is_refused_and_nothing_is_changed() {
        database.execute(
                "CREATE TABLE parent (id INTEGER PRIMARY KEY)",
                "CREATE TABLE child (id INT, parent_id INT)",
                "INSERT INTO child VALUES (1, 5)");
        Catalog before = Catalog.withData(database);
        changelog("""
                <addForeignKeyConstraint constraintName="fk" baseTableName="child" baseColumnNames="parent_id"
                    referencedTableName="parent" referencedColumnNames="id"/>""");

        Failure failure = failure(ours(folder, "main.xml", "?foreign_keys=on").migrate());

        assertThat(failure.message()).contains("every reference has its row");
        assertThat(failure.state()).isInstanceOf(DatabaseState.RolledBack.class);
        assertThat(Catalog.withData(database).differencesTo(before)).isEmpty();
    }

    @Test
    void rows_that_were_astray_before_are_nobody_s_fault() {
        database.execute(
                "CREATE TABLE parent (id INTEGER PRIMARY KEY)",
                "CREATE TABLE child (id INT, parent_id INT REFERENCES parent(id))",
                "INSERT INTO child VALUES (1, 5)");
        changelog("<modifyDataType tableName=\"child\" columnName=\"id\" newDataType=\"bigint\"/>");

        ours(folder, "main.xml", "").migrate().orThrow();

        assertThat(database.queryStrings("SELECT type FROM pragma_table_xinfo('child')"))
                .containsExactly("BIGINT", "INT");
    }

    @Test
    void a_table_of_the_same_changeset_is_looked_at_when_it_is_there() {
        changelog("""
                <createTable tableName="a"><column name="id" type="int"/></createTable>
                <insert tableName="a"><column name="id" valueNumeric="1"/></insert>
                <addNotNullConstraint tableName="a" columnName="id" columnDataType="int"/>
                <renameTable oldTableName="a" newTableName="b"/>
                <addUniqueConstraint tableName="b" columnNames="id" constraintName="uq"/>""");

        ours(folder, "main.xml", "").migrate().orThrow();

        assertThat(database.queryStrings("SELECT \"notnull\" FROM pragma_table_xinfo('b')"))
                .containsExactly("1");
        assertThat(database.queryStrings("SELECT id FROM b")).containsExactly("1");
    }

    @Test
    void what_is_not_there_is_told() {
        changelog("<dropUniqueConstraint tableName=\"nobody\" constraintName=\"uq\"/>");

        Failure failure = failure(ours(folder, "main.xml", "").migrate());

        assertThat(failure.problem().toString())
                .contains("dropUniqueConstraint: There is no table nobody.")
                .contains("main.xml:5");
    }

    @Test
    void a_table_is_made_anew_in_one_transaction_or_not_at_all() {
        database.execute("CREATE TABLE a (id INT)");
        write(
                "<changeSet id=\"1\" author=\"ann\" runInTransaction=\"false\">",
                "<modifyDataType tableName=\"a\" columnName=\"id\" newDataType=\"bigint\"/>");

        Outcome outcome = ours(folder, "main.xml", "").migrate();

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).plan().errors().get(0).toString())
                .contains("in one transaction");
    }

    @Test
    void a_reference_may_name_the_schema_that_there_is() {
        database.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)", "CREATE TABLE child (parent_id INT)");
        changelog("""
                <addForeignKeyConstraint constraintName="fk" baseTableName="child" baseColumnNames="parent_id"
                    referencedTableSchemaName="main" referencedTableName="parent" referencedColumnNames="id"/>""");

        ours(folder, "main.xml", "").migrate().orThrow();

        assertThat(database.queryStrings("SELECT \"table\" FROM pragma_foreign_key_list('child')"))
                .containsExactly("parent");
    }

    @Test
    void a_lookup_table_takes_the_values_that_are_there() {
        database.execute(
                "CREATE TABLE person (id INTEGER PRIMARY KEY, state VARCHAR(2))",
                "INSERT INTO person VALUES (1, 'BE'), (2, 'ZH'), (3, 'BE'), (4, NULL)");
        Catalog before = Catalog.withData(database);
        changelog("""
                <addLookupTable existingTableName="person" existingColumnName="state" newTableName="state"
                    newColumnName="abbr" newColumnDataType="char(2)" constraintName="fk_state"/>""");

        ours(folder, "main.xml", "").migrate().orThrow();

        assertThat(Catalog.withData(database).differencesTo(lookedUp("CHAR(2)")))
                .isEmpty();
        assertThat(database.queryStrings("SELECT id, state FROM person ORDER BY id"))
                .containsExactly("1 | BE", "2 | ZH", "3 | BE", "4 | null");

        ours(folder, "main.xml", "").rollback(new Reach.Count(1)).orThrow();
        assertThat(Catalog.withData(database).differencesTo(before)).isEmpty();
    }

    @Test
    void a_lookup_table_without_a_type_has_that_of_the_column() {
        database.execute(
                "CREATE TABLE person (id INTEGER PRIMARY KEY, state VARCHAR(2))",
                "INSERT INTO person VALUES (1, 'BE'), (2, 'ZH'), (3, 'BE'), (4, NULL)");
        changelog("""
                <addLookupTable existingTableName="person" existingColumnName="state" newTableSchemaName="main"
                    newTableName="state" newColumnName="abbr" constraintName="fk_state"/>""");

        ours(folder, "main.xml", "").migrate().orThrow();

        assertThat(Catalog.withData(database).differencesTo(lookedUp("VARCHAR(2)")))
                .isEmpty();
    }

    private static Catalog lookedUp(String type) {
        return Catalog.withData(Servers.fresh(Product.SQLITE)
                .execute(
                        "CREATE TABLE state (abbr " + type + " NOT NULL, PRIMARY KEY (abbr))",
                        "CREATE TABLE person (id INTEGER PRIMARY KEY, state VARCHAR(2), CONSTRAINT fk_state"
                                + " FOREIGN KEY (state) REFERENCES state (abbr))",
                        "INSERT INTO state VALUES ('BE'), ('ZH')",
                        "INSERT INTO person VALUES (1, 'BE'), (2, 'ZH'), (3, 'BE'), (4, NULL)"));
    }

    @Test
    void a_lookup_table_stays_in_the_database_of_its_reference() {
        database.execute("CREATE TABLE person (id INTEGER PRIMARY KEY, state VARCHAR(2))");
        changelog("""
                <addLookupTable existingTableName="person" existingColumnName="state" newTableSchemaName="temp"
                    newTableName="state" newColumnName="abbr" constraintName="fk_state"/>""");

        Failure failure = failure(ours(folder, "main.xml", "").migrate());

        assertThat(failure.problem().toString())
                .contains("The table state would be in another database than main, and no reference leads there.");
    }

    private void changelog(String changes) {
        write("<changeSet id=\"1\" author=\"ann\">", changes);
    }

    private void write(String changeset, String changes) {
        try {
            Files.writeString(folder.resolve("main.xml"), """
                    <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                            http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                    %s
                    %s
                    </changeSet>
                    </databaseChangeLog>
                    """.formatted(changeset, changes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Turnstone ours(Path changelogs, String changelog, String parameters) {
        return Turnstone.of(
                LiquibaseSource.of(SearchPath.of(List.of(changelogs)), changelog),
                JdbcTarget.of(database.url() + parameters, database.username(), database.password()));
    }

    private static Failure failure(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).failure();
    }

    private static String[] lines(String name) {
        try {
            return Files.readAllLines(CHANGELOGS.resolve(name)).toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

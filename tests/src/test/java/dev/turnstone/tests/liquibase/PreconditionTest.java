package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Listener;
import dev.turnstone.Settings;
import dev.turnstone.Turnstone;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Failure;
import dev.turnstone.apply.Outcome;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.liquibase.source.LiquibaseSource;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.processes.LiquibaseProcess;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Preconditions on real databases, where Liquibase has answered them, too. */
class PreconditionTest {
    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void every_precondition_is_answered_as_by_Liquibase_but_for_listed_differences(Product product) {
        write("preconditions.xml", resource("preconditions.xml"));
        TestDatabase ours = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);

        run("preconditions.xml", ours).orThrow();
        new LiquibaseProcess(theirs, folder).update("preconditions.xml").orFail();

        Map<String, String> expected = rows(theirs);
        for (String line : resource("differences.txt").lines().toList()) {
            String[] words = line.split(" ", 5);
            if (words[0].equals(product.name())) {
                assertThat(expected.getOrDefault(words[1], "none")).as(line).isEqualTo(words[2]);
                expected.put(words[1], words[3]);
            }
        }
        assertThat(rows(ours).entrySet()).containsExactlyInAnyOrderElementsOf(expected.entrySet());
    }

    @ParameterizedTest
    @EnumSource
    void what_does_not_hold_is_left_out_recorded_or_told(Product product) {
        changelog("", """
                <changeSet id="out" author="ann">
                  <preConditions onFail="CONTINUE"><tableExists tableName="nobody"/></preConditions>
                  <createTable tableName="a"><column name="id" type="int"/></createTable>
                </changeSet>
                <changeSet id="recorded" author="ann">
                  <preConditions onFail="MARK_RAN"><tableExists tableName="nobody"/></preConditions>
                  <createTable tableName="b"><column name="id" type="int"/></createTable>
                </changeSet>
                <changeSet id="told" author="ann">
                  <preConditions onFail="WARN" onFailMessage="nobody is missing"><tableExists tableName="nobody"/></preConditions>
                  <createTable tableName="c"><column name="id" type="int"/></createTable>
                </changeSet>
                <changeSet id="unanswered" author="ann">
                  <preConditions onError="WARN" onErrorMessage="can't count"><rowCount tableName="nobody" expectedRows="1"/></preConditions>
                  <createTable tableName="d"><column name="id" type="int"/></createTable>
                </changeSet>""");
        TestDatabase database = Servers.fresh(product);

        run("main.xml", database).orThrow();

        assertThat(rows(database))
                .isEqualTo(Map.of("recorded", "MARK_RAN", "told", "EXECUTED", "unanswered", "EXECUTED"));
        assertThat(database.queryStrings("SELECT id FROM c")).isEmpty();
        assertThat(database.queryStrings("SELECT id FROM d")).isEmpty();
        assertThat(notices)
                .anyMatch(text -> text.contains("main.xml::out::ann is left out this time")
                        && text.contains("table nobody exists"))
                .anyMatch(text -> text.contains("main.xml::told::ann is run all the same: nobody is missing"))
                .anyMatch(text -> text.contains("main.xml::unanswered::ann is run all the same: can't count"));
    }

    @ParameterizedTest
    @EnumSource
    void a_changeset_that_was_left_out_is_asked_again(Product product) {
        changelog("", """
                <changeSet id="1" author="ann">
                  <preConditions onFail="CONTINUE"><tableExists tableName="a"/></preConditions>
                  <createTable tableName="b"><column name="id" type="int"/></createTable>
                </changeSet>
                <changeSet id="2" author="ann"><createTable tableName="a"><column name="id" type="int"/></createTable></changeSet>""");
        TestDatabase database = Servers.fresh(product);

        run("main.xml", database).orThrow();
        assertThat(rows(database)).isEqualTo(Map.of("2", "EXECUTED"));

        run("main.xml", database).orThrow();
        assertThat(rows(database)).isEqualTo(Map.of("1", "EXECUTED", "2", "EXECUTED"));
    }

    @ParameterizedTest
    @EnumSource
    void what_must_hold_ends_the_run_before_the_changeset(Product product) {
        changelog("", """
                <changeSet id="1" author="ann"><createTable tableName="a"><column name="id" type="int"/></createTable></changeSet>
                <changeSet id="2" author="ann">
                  <preConditions onFailMessage="make a view first"><viewExists viewName="v"/></preConditions>
                  <createTable tableName="b"><column name="id" type="int"/></createTable>
                </changeSet>""");
        TestDatabase database = Servers.fresh(product);

        Failure failure = failed(run("main.xml", database));

        assertThat(failure.problem().code()).isEqualTo(ErrorCode.PRECONDITION_FAILED);
        assertThat(failure.message()).isEqualTo("make a view first (a precondition doesn't hold: view v exists)");
        assertThat(failure.problem().toString()).contains("main.xml:7");
        assertThat(failure.state()).isInstanceOf(DatabaseState.RolledBack.class);
        assertThat(rows(database)).isEqualTo(Map.of("1", "EXECUTED"));
    }

    @ParameterizedTest
    @EnumSource
    void preconditions_of_the_changelog_are_asked_before_anything_is_run(Product product) {
        changelog("<preConditions><tableExists tableName=\"a\"/></preConditions>", """
                <changeSet id="1" author="ann"><createTable tableName="a"><column name="id" type="int"/></createTable></changeSet>""");
        TestDatabase database = Servers.fresh(product);

        Failure failure = failed(run("main.xml", database));

        assertThat(failure.problem().code()).isEqualTo(ErrorCode.PRECONDITION_FAILED);
        assertThat(failure.message()).contains("table a exists").contains("main.xml:5");
        assertThat(rows(database)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2"})
    void preconditions_of_the_changelog_may_be_only_told(Product product) {
        changelog("<preConditions onFail=\"WARN\"><tableExists tableName=\"a\"/></preConditions>", """
                <changeSet id="1" author="ann"><createTable tableName="a"><column name="id" type="int"/></createTable></changeSet>""");
        TestDatabase database = Servers.fresh(product);

        run("main.xml", database).orThrow();

        assertThat(rows(database)).isEqualTo(Map.of("1", "EXECUTED"));
        assertThat(notices).anyMatch(text -> text.contains("main.xml is run all the same"));
    }

    private void changelog(String before, String changesets) {
        write("main.xml", """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                        http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">%s
                %s
                </databaseChangeLog>
                """.formatted(before.isEmpty() ? "" : "\n" + before, changesets));
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome run(String changelog, TestDatabase database) {
        Listener listener = new Listener() {
            @Override
            public void notice(String text) {
                notices.add(text);
            }
        };
        return Turnstone.of(
                        LiquibaseSource.of(SearchPath.of(List.of(folder)), changelog),
                        JdbcTarget.of(database.url(), database.username(), database.password()))
                .with(Settings.DEFAULTS)
                .with(listener)
                .migrate();
    }

    private static Failure failed(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).failure();
    }

    private static Map<String, String> rows(TestDatabase database) {
        Map<String, String> rows = new TreeMap<>();
        for (String row : database.queryStrings("SELECT ID, EXECTYPE FROM DATABASECHANGELOG")) {
            rows.put(row.split(" \\| ")[0], row.split(" \\| ")[1]);
        }
        return rows;
    }

    private static String resource(String name) {
        try (InputStream in = PreconditionTest.class.getResourceAsStream("/liquibase/preconditions/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

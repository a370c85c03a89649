package dev.turnstone.liquibase.precondition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.JavaRoutine;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Lookup.Row;
import dev.turnstone.changelog.Lookup.Unanswered;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import dev.turnstone.liquibase.deed.CustomClasses;
import dev.turnstone.liquibase.deed.CustomConditions;
import dev.turnstone.liquibase.read.ChangelogReader;
import dev.turnstone.liquibase.read.Reading;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.plan.Question.Answer;
import dev.turnstone.plan.Question.Queries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionQuestionTest {
    @TempDir
    Path folder;

    @Test
    void a_question_reads_well() {
        assertThat(question("", """
                <tableExists tableName="person"/>
                <not><viewExists viewName="v"/></not>
                <or><columnExists tableName="person" columnName="name"/><dbms type="h2,postgresql"/></or>""").text())
                .isEqualTo("preconditions: table person exists, not (view v exists),"
                        + " (column person.name exists or the database is h2 or postgresql)");
        assertThat(question("", """
                <rowCount tableName="person" expectedRows="1"/>
                <sqlCheck expectedResult="2">select count(*)
                    from person;</sqlCheck>
                <uniqueConstraintExists tableName="pair" columnNames="a,b"/>
                <changeSetExecuted id="1" author="ann"/>""").text())
                .isEqualTo("preconditions: table person has 1 row, select count(*) from person gives 2,"
                        + " unique constraint of pair (a, b) exists, changeset main.xml::1::ann was run");
    }

    @ParameterizedTest
    @CsvSource({"HALT, Halt", "CONTINUE, Skip", "MARK_RAN, MarkRan", "WARN, RunAllTheSame"})
    void what_does_not_hold_is_answered_as_onFail_says(String otherwise, String answer) {
        Answer given = question("onFail=\"" + otherwise + "\"", "<dbms type=\"oracle\"/>")
                .ask(new Silent());
        assertThat(given.getClass().getSimpleName()).isEqualTo(answer);
        assertThat(given.toString()).contains("the database is oracle");
    }

    @ParameterizedTest
    @CsvSource({"HALT, Halt", "CONTINUE, Skip", "MARK_RAN, MarkRan", "WARN, RunAllTheSame"})
    void what_can_not_be_told_is_answered_as_onError_says(String otherwise, String answer) {
        Answer given = question(
                        "onError=\"" + otherwise + "\" onErrorMessage=\"too bad\"", "<tableIsEmpty tableName=\"t\"/>")
                .ask(new Silent());
        assertThat(given.getClass().getSimpleName()).isEqualTo(answer);
        assertThat(given.toString()).contains("too bad").contains("nobody answers");
    }

    @Test
    void who_only_prints_tests_what_is_to_be_tested_but_calls_no_class() {
        String test = "onSqlOutput=\"TEST\"";
        assertThat(question(test, "<dbms type=\"h2\"/>").whenPrinted(Optional.of(new Silent())))
                .contains(new Answer.Run());
        assertThat(question(test, "<not><customPrecondition className=\"a.Check\"/></not>")
                        .whenPrinted(Optional.of(new Silent())))
                .isEmpty();
    }

    @Test
    void nothing_more_is_asked_once_the_answer_is_clear() {
        assertThat(question("onError=\"WARN\"", """
                <or><dbms type="h2"/><tableIsEmpty tableName="t"/></or>
                <not><and><dbms type="oracle"/><tableIsEmpty tableName="t"/></and></not>""").ask(new Silent())).isEqualTo(new Answer.Run());
    }

    @Test
    void what_nobody_could_answer_is_a_problem_with_its_line() {
        LiquibaseChangelog changelog = read("onFail=\"PERHAPS\"", """
                <tableExist tableName="t"/>
                <tableExists/>
                <indexExists tableName="t"/>
                <rowCount tableName="t" expectedRows="many"/>
                <not><customPrecondition/></not>""");
        assertThat(changelog.problems())
                .extracting(problem -> problem.where().get(0).line() + " " + problem.what())
                .contains(
                        "4 There is no precondition tableExist.",
                        "5 tableExists doesn't say what it is about.",
                        "6 indexExists doesn't say what it is about.",
                        "7 expectedRows can't be many.",
                        "8 customPrecondition doesn't say what it is about.");
        assertThat(changelog.problems()).allMatch(Problem::isError);
    }

    private PreconditionQuestion question(String attributes, String conditions) {
        return PreconditionQuestion.of(
                read(attributes, conditions).changesets().get(0).preconditions().orElseThrow(),
                "h2",
                name -> Optional.empty(),
                new CustomConditions(new CustomClasses(getClass().getClassLoader()), "h2", path -> Optional.empty()));
    }

    private LiquibaseChangelog read(String attributes, String conditions) {
        try {
            Files.writeString(folder.resolve("main.xml"), """
                    <databaseChangeLog>
                    <changeSet id="1" author="ann">
                    <preConditions %s>
                    %s
                    </preConditions>
                    </changeSet>
                    </databaseChangeLog>
                    """.formatted(attributes, conditions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ChangelogReader(SearchPath.of(List.of(folder)), Reading.on("h2")).read("main.xml");
    }

    /** A database that answers nothing. */
    private static final class Silent implements Queries {
        @Override
        public Optional<String> first(String sql, Object... parameters) throws Unanswered {
            throw new Unanswered("nobody answers");
        }

        @Override
        public List<Row> rows(String sql, Object... parameters) throws Unanswered {
            throw new Unanswered("nobody answers");
        }

        @Override
        public void look(String className, JavaRoutine routine) throws Unanswered {
            throw new Unanswered("nobody answers");
        }

        @Override
        public List<AppliedChangeset> history() throws Unanswered {
            throw new Unanswered("nobody answers");
        }

        @Override
        public String username() throws Unanswered {
            throw new Unanswered("nobody answers");
        }
    }
}

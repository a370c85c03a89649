package dev.turnstone.tests.liquibase.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Listener;
import dev.turnstone.Problem;
import dev.turnstone.Turnstone;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.Outcome;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.liquibase.source.LiquibaseSource;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Plan;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.processes.LiquibaseProcess;
import dev.turnstone.tests.processes.LiquibaseSoftware;
import dev.turnstone.tests.servers.BuildSettings;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomCodeTest {
    private static final String PACKAGE = CustomCodeTest.class.getPackageName() + ".";
    private static final String TABLE = """
            <changeSet id="table" author="ann">
              <createTable tableName="bird"><column name="name" type="varchar(40)"/></createTable>
            </changeSet>""";

    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();
    private ClassLoader loader = CustomCodeTest.class.getClassLoader();

    @BeforeEach
    void write_the_file_that_the_changes_read() throws IOException {
        Files.writeString(folder.resolve("text.txt"), "of passage\n");
    }

    @ParameterizedTest
    @EnumSource
    void a_task_works_between_statements_and_takes_back_what_it_did(Product product) {
        TestDatabase database = Servers.fresh(product);
        changelog(TABLE, """
                <changeSet id="birds" author="ann">
                  <insert tableName="bird"><column name="name" value="first"/></insert>
                  <customChange class="%sAddBird"><param name="name" value="stork"/></customChange>
                  <sql>UPDATE bird SET name = 'last' WHERE name = 'stork of passage'</sql>
                  <rollback><delete tableName="bird"/></rollback>
                </changeSet>
                <changeSet id="one" author="ann">
                  <customChange class="%sAddBird"><param name="name">swift</param></customChange>
                </changeSet>""".formatted(PACKAGE, PACKAGE));

        run(database).orThrow();
        assertThat(database.queryStrings("SELECT name FROM bird ORDER BY name"))
                .containsExactly("first", "last", "swift of passage");

        turnstone(database).rollback(new Reach.Count(1)).orThrow();
        assertThat(database.queryStrings("SELECT name FROM bird")).isEmpty();
        assertThat(turnstone(database).plan().steps()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_fails_in_a_task_is_rolled_back_or_asked_about(Product product) {
        TestDatabase database = Servers.fresh(product);
        changelog(TABLE, """
                <changeSet id="birds" author="ann">
                  <insert tableName="bird"><column name="name" value="first"/></insert>
                  <customChange class="%sAddBird"><param name="name" value="x"/><param name="fail" value="y"/></customChange>
                </changeSet>""".formatted(PACKAGE));

        Outcome.Failed failed = (Outcome.Failed) run(database);

        assertThat(failed.failure().problem().code()).isEqualTo(ErrorCode.ROUTINE_FAILED);
        assertThat(failed.failure().problem().what()).contains("it was told to fail");
        if (failed.failure().state() instanceof DatabaseState.RolledBack) {
            assertThat(database.queryStrings("SELECT name FROM bird")).isEmpty();
        } else {
            assertThat(database.queryStrings("SELECT name FROM bird")).containsExactly("first");
            assertThat(run(database))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.plan().problems())
                                    .anyMatch(problem -> problem.code() == ErrorCode.STEP_HALF_APPLIED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_class_that_answers_in_SQL_is_a_part_of_the_script(Product product) {
        TestDatabase database = Servers.fresh(product);
        changelog(TABLE, """
                <changeSet id="birds" author="ann"><customChange class="%sAddBirds"/></changeSet>""".formatted(PACKAGE));

        run(database).orThrow();
        assertThat(database.queryStrings("SELECT count(*) FROM bird")).containsExactly("2");
        turnstone(database).rollback(new Reach.Count(1)).orThrow();
        assertThat(database.queryStrings("SELECT count(*) FROM bird")).containsExactly("0");
    }

    @ParameterizedTest
    @EnumSource
    void a_class_answers_a_precondition(Product product) {
        TestDatabase database = Servers.fresh(product);
        changelog(TABLE, """
                <changeSet id="none" author="ann">
                  <preConditions onFail="MARK_RAN">
                    <customPrecondition className="%sSoManyBirds"><param name="birds" value="0"/></customPrecondition>
                  </preConditions>
                  <insert tableName="bird"><column name="name" value="first"/></insert>
                </changeSet>
                <changeSet id="two" author="ann">
                  <preConditions onFail="MARK_RAN">
                    <customPrecondition className="%sSoManyBirds"><param name="birds" value="2"/></customPrecondition>
                  </preConditions>
                  <insert tableName="bird"><column name="name" value="third"/></insert>
                </changeSet>""".formatted(PACKAGE, PACKAGE));

        run(database).orThrow();

        assertThat(database.queryStrings("SELECT name FROM bird")).containsExactly("first");
        assertThat(database.queryStrings("SELECT exectype FROM DATABASECHANGELOG ORDER BY orderexecuted"))
                .containsExactly("EXECUTED", "EXECUTED", "MARK_RAN");
    }

    @ParameterizedTest
    @EnumSource
    void programs_and_messages_have_their_turn(Product product) {
        TestDatabase database = Servers.fresh(product);
        changelog(TABLE, """
                <changeSet id="deeds" author="ann">
                  <output target="STDOUT">now comes the program</output>
                  <executeCommand executable="sh"><arg value="-c"/><arg value="echo it runs; echo with errors >&amp;2"/></executeCommand>
                  <insert tableName="bird"><column name="name" value="after"/></insert>
                </changeSet>
                <changeSet id="elsewhere" author="ann">
                  <executeCommand executable="sh" os="Windows 7"><arg value="-c"/><arg value="exit 3"/></executeCommand>
                  <insert tableName="bird"><column name="name" value="here"/></insert>
                </changeSet>""");

        run(database).orThrow();

        assertThat(notices).containsSubsequence("now comes the program", "it runs", "with errors");
        assertThat(database.queryStrings("SELECT name FROM bird ORDER BY name")).containsExactly("after", "here");
    }

    @ParameterizedTest
    @EnumSource
    void a_program_that_is_done_is_not_run_again_when_what_follows_it_fails(Product product) throws IOException {
        TestDatabase database = Servers.fresh(product);
        Path trace = folder.resolve("trace");
        String changeset = """
                <changeSet id="deeds" author="ann">
                  <executeCommand executable="sh"><arg value="-c"/><arg value="echo once >> %s"/></executeCommand>
                  <sql>INSERT INTO %s (name) VALUES ('after')</sql>
                </changeSet>""";
        changelog(TABLE, changeset.formatted(trace, "nobody"));
        assertThat(run(database)).isInstanceOf(Outcome.Failed.class);

        changelog(TABLE, changeset.formatted(trace, "bird"));
        run(database).orThrow();

        assertThat(Files.readAllLines(trace)).containsExactly("once");
        assertThat(database.queryStrings("SELECT name FROM bird")).containsExactly("after");
    }

    @Test
    void a_program_that_fails_takes_too_long_or_is_not_there_fails_the_run() {
        assertThat(
                        failureOf(
                                "<executeCommand executable=\"sh\"><arg value=\"-c\"/><arg value=\"exit 3\"/></executeCommand>"))
                .contains("the program ended with 3: sh -c exit 3");
        assertThat(
                        failureOf(
                                "<executeCommand executable=\"sh\" timeout=\"1s\"><arg value=\"-c\"/><arg value=\"sleep 20\"/></executeCommand>"))
                .contains("did not end in time");
        assertThat(failureOf("<executeCommand executable=\"no-such-program\"/>"))
                .contains("the program could not be started");
    }

    private String failureOf(String change) {
        changelog("<changeSet id=\"x\" author=\"ann\">" + change + "</changeSet>");
        Outcome.Failed failed = (Outcome.Failed) run(Servers.fresh(Product.H2));
        return failed.failure().problem().toString();
    }

    @ParameterizedTest
    @EnumSource
    void stop_ends_the_run_where_it_ends_Liquibase_s(Product product) {
        TestDatabase ours = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);
        changelog(TABLE, """
                <changeSet id="end" author="ann"><stop>not on a Friday</stop></changeSet>
                <changeSet id="never" author="ann"><dropTable tableName="bird"/></changeSet>""");

        Outcome.Failed failed = (Outcome.Failed) run(ours);
        LiquibaseProcess.Result result = new LiquibaseProcess(theirs, folder).update("main.xml");

        assertThat(failed.failure().problem().code()).isEqualTo(ErrorCode.STOPPED_BY_CHANGELOG);
        assertThat(failed.failure().problem().what()).contains("not on a Friday");
        assertThat(result.stderr()).contains("not on a Friday");
        String rows = "SELECT id, exectype, md5sum FROM DATABASECHANGELOG ORDER BY orderexecuted";
        assertThat(ours.queryStrings(rows)).hasSize(1).isEqualTo(theirs.queryStrings(rows));
    }

    @Test
    void a_class_that_is_not_there_is_told_before_anything_runs() {
        changelog(TABLE, "<changeSet id=\"x\" author=\"ann\"><customChange class=\"org.acme.Nobody\"/></changeSet>");

        Plan plan = turnstone(Servers.fresh(Product.H2)).plan();

        assertThat(plan.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ErrorCode.CLASS_UNUSABLE);
            assertThat(problem.what()).isEqualTo("There is no class org.acme.Nobody.");
            assertThat(problem.next().toString()).contains("--classpath");
        });
    }

    @Test
    void a_class_for_Liquibase_says_what_to_add_where_there_is_no_bridge() throws MalformedURLException {
        loader = loader(List.of(Path.of(BuildSettings.get("oracle.folder"), "classes")));
        LiquibaseSoftware.classPath();
        changelog(TABLE, "<changeSet id=\"x\" author=\"ann\"><customChange class=\"OracleTask\"/></changeSet>");

        Plan plan = turnstone(Servers.fresh(Product.H2)).plan();

        assertThat(plan.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).startsWith("The class OracleTask can't be used: ");
            assertThat(problem.next().toString()).contains("turnstone-bridge-liquibase", "liquibase-core");
        });
    }

    @ParameterizedTest
    @EnumSource
    void classes_for_Liquibase_do_the_same_by_way_of_the_bridge(Product product) throws MalformedURLException {
        loader = bridged();
        TestDatabase ours = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);
        changelog(TABLE, """
                <changeSet id="one" author="ann">
                  <customChange class="OracleTask"><param name="name" value="stork"/></customChange>
                </changeSet>
                <changeSet id="two" author="ann">
                  <preConditions onFail="MARK_RAN">
                    <customPrecondition className="OracleCondition"><param name="birds" value="1"/></customPrecondition>
                    <not><customPrecondition className="OracleCondition"><param name="birds" value="2"/></customPrecondition></not>
                  </preConditions>
                  <tagDatabase tag="here"/>
                </changeSet>
                <changeSet id="three" author="ann">
                  <customChange class="OracleTask"><param name="name" value="swift"/></customChange>
                </changeSet>""");

        run(ours).orThrow();
        new LiquibaseProcess(theirs, folder).update("main.xml").orFail();

        String rows = "SELECT id, exectype, md5sum, description FROM DATABASECHANGELOG ORDER BY orderexecuted";
        assertThat(ours.queryStrings(rows)).hasSize(4).isEqualTo(theirs.queryStrings(rows));
        assertThat(ours.queryStrings("SELECT name FROM bird ORDER BY name"))
                .containsExactly("stork of passage", "swift of passage");
        turnstone(ours).rollback(new Reach.Count(1)).orThrow();
        assertThat(ours.queryStrings("SELECT name FROM bird")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void preconditions_of_classes_for_Liquibase_are_answered_as_by_it(Product product) throws IOException {
        loader = bridged();
        TestDatabase ours = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);
        Files.copy(Path.of("src/test/resources/liquibase/preconditions/custom.xml"), folder.resolve("main.xml"));

        run(ours).orThrow();
        new LiquibaseProcess(theirs, folder).update("main.xml").orFail();

        String rows = "SELECT id, exectype, md5sum FROM DATABASECHANGELOG ORDER BY orderexecuted";
        assertThat(ours.queryStrings(rows)).isEqualTo(theirs.queryStrings(rows));
        assertThat(ours.queryStrings("SELECT id FROM DATABASECHANGELOG WHERE exectype = 'MARK_RAN'"))
                .containsExactly("custom-fails");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void a_class_for_Liquibase_takes_back_in_SQL_and_brings_its_own_checksum(Product product)
            throws MalformedURLException {
        loader = bridged();
        TestDatabase ours = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);
        changelog(TABLE, birds("stork", "1"));

        run(ours).orThrow();
        new LiquibaseProcess(theirs, folder).update("main.xml").orFail();

        String rows = "SELECT id, exectype, md5sum, description FROM DATABASECHANGELOG ORDER BY orderexecuted";
        assertThat(ours.queryStrings(rows)).hasSize(2).isEqualTo(theirs.queryStrings(rows));
        assertThat(ours.queryStrings("SELECT name FROM bird ORDER BY name")).containsExactly("another stork", "stork");

        changelog(TABLE, birds("swift", "1"));
        assertThat(turnstone(theirs).plan().orThrow().steps()).isEmpty();
        changelog(TABLE, birds("stork", "2"));
        assertThat(turnstone(theirs).plan().errors())
                .extracting(Problem::code)
                .containsExactly(ErrorCode.CHECKSUM_CHANGED);

        changelog(TABLE, birds("stork", "1"));
        turnstone(theirs).rollback(new Reach.Count(1)).orThrow();
        assertThat(theirs.queryStrings("SELECT name FROM bird")).isEmpty();
    }

    private static String birds(String name, String edition) {
        return """
                <changeSet id="birds" author="ann">
                  <customChange class="OracleBirds"><param name="name" value="%s"/><param name="edition" value="%s"/></customChange>
                </changeSet>""".formatted(name, edition);
    }

    @Test
    void a_class_may_say_what_its_checksum_is_made_of() throws IOException {
        TestDatabase database = Servers.fresh(Product.H2);
        changelog(TABLE, """
                <changeSet id="birds" author="ann" runOnChange="true"><customChange class="%sBirdsOfFile"/></changeSet>""".formatted(PACKAGE));
        run(database).orThrow();
        assertThat(turnstone(database).plan().steps()).isEmpty();

        Files.writeString(folder.resolve("text.txt"), "of prey\n");
        run(database).orThrow();

        assertThat(database.queryStrings("SELECT name FROM bird ORDER BY name"))
                .containsExactly("of passage", "of prey");
    }

    @Test
    void a_checksum_that_a_class_can_not_say_is_told_where_it_is_to_run() throws IOException {
        changelog(TABLE, """
                <changeSet id="birds" author="ann"><customChange class="%sBirdsOfFile"/></changeSet>""".formatted(PACKAGE));
        Files.delete(folder.resolve("text.txt"));

        assertThat(turnstone(Servers.fresh(Product.H2)).plan().errors())
                .extracting(Problem::code)
                .contains(ErrorCode.CLASS_UNUSABLE);
    }

    private static ClassLoader bridged() throws MalformedURLException {
        List<Path> places = new ArrayList<>(LiquibaseSoftware.classPath());
        places.add(Path.of(BuildSettings.get("bridge.classes")));
        return loader(places);
    }

    private static ClassLoader loader(List<Path> places) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path place : places) {
            urls.add(place.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), CustomCodeTest.class.getClassLoader());
    }

    private Outcome run(TestDatabase database) {
        return turnstone(database)
                .with(new Listener() {
                    @Override
                    public void notice(String text) {
                        notices.add(text);
                    }
                })
                .migrate();
    }

    private Turnstone turnstone(TestDatabase database) {
        return Turnstone.of(
                LiquibaseSource.of(SearchPath.of(List.of(folder)), "main.xml").withClasses(loader),
                JdbcTarget.of(database.url(), database.username(), database.password()));
    }

    private void changelog(String... changesets) {
        String text = Stream.of(changesets).reduce("", String::concat);
        try {
            Files.writeString(folder.resolve("main.xml"), """
                    <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                        xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                            http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                    """ + text + "</databaseChangeLog>");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

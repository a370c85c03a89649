package dev.turnstone.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.build.SampleProject.Built;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goals of builds, on H2 among the dependencies of the project that is built. */
class MavenPluginTest {
    private static final String PLUGIN = "dev.turnstone:turnstone-maven-plugin:" + PublishedModules.VERSION + ":";

    @TempDir
    Path folder;

    private SampleProject project;

    @BeforeEach
    void birds() {
        project = new SampleProject(folder)
                .configured("<url>" + url("birds") + "</url>", "<changelog>src/main/db</changelog>")
                .file("src/main/db/V_1_A.sql", "CREATE TABLE bird (id INT PRIMARY KEY);")
                .file("src/main/db/U_1_A.sql", "DROP TABLE bird;")
                .file("src/main/db/V_2_A.sql", "INSERT INTO bird VALUES (1);")
                .file("src/main/db/U_2_A.sql", "DELETE FROM bird;");
    }

    private String url(String name) {
        return "jdbc:h2:" + folder.resolve(name).toString().replace('\\', '/');
    }

    private List<String> applied(String name) throws SQLException {
        return recorded(name, "id");
    }

    private List<String> recorded(String name, String column) throws SQLException {
        List<String> values = new ArrayList<>();
        String query = "SELECT " + column + " FROM databasechangelog ORDER BY orderexecuted";
        try (Connection connection = DriverManager.getConnection(url(name));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void assertFailed(Built build) {
        assertThat(build.succeeded()).as(build.log()).isFalse();
        assertThat(build.log()).contains("BUILD FAILURE");
    }

    private static void assertDone(Built build) {
        assertThat(build.succeeded()).as(build.log()).isTrue();
    }

    @Test
    void each_tells_what_its_command_tells() throws SQLException {
        Built looked = project.mvn("turnstone:status", "turnstone:check", "turnstone:validate");
        assertDone(looked);
        assertThat(looked.log())
                .contains("[INFO] Changelog  src/main/db, 2 routines", "[INFO] Pending    2", "[INFO]   V_1_A.sql")
                .contains("[INFO] CREATE TABLE bird (id INT PRIMARY KEY);")
                .contains("[INFO] Valid: src/main/db, 2 routines; " + url("birds") + " doesn't exist yet");

        Built migrated = project.mvn("turnstone:migrate", "-Dturnstone.count=1");
        assertDone(migrated);
        assertThat(migrated.log()).contains("[1/1] V_1_A.sql done in", "[INFO] Done: 1 step on " + url("birds"));
        assertThat(applied("birds")).containsExactly("1_A");

        Built written = project.mvn("turnstone:script", "-Dturnstone.out=target/sql/birds.sql");
        assertDone(written);
        assertThat(project.path("target/sql/birds.sql")).content().contains("INSERT INTO bird VALUES (1);");
        assertThat(applied("birds")).containsExactly("1_A");
    }

    @Test
    void rollback_lists_what_would_be_lost_and_fails_until_it_is_told_to_do_it() throws SQLException {
        assertDone(project.mvn("turnstone:migrate"));

        Built unasked = project.mvn("turnstone:rollback", "-Dturnstone.to=1");
        assertFailed(unasked);
        assertThat(unasked.log())
                .containsSubsequence("This will be taken back from " + url("birds"), "V_2_A.sql")
                .contains("Add -Dturnstone.yes if you mean it; -Dturnstone.dry-run shows what it would do.");
        assertThat(applied("birds")).containsExactly("1_A", "2_A");

        assertDone(project.mvn("turnstone:rollback", "-Dturnstone.to=1", "-Dturnstone.yes"));
        assertThat(applied("birds")).containsExactly("1_A");

        Built everywhere = project.mvn("turnstone:rollback");
        assertFailed(everywhere);
        assertThat(everywhere.log()).contains("How far back? Nothing was run.", "Give -Dturnstone.to=VERSION or TAG");
    }

    @Test
    void a_script_that_fails_fails_the_build_with_its_file_and_line() {
        project.file("src/main/db/V_3_A.sql", "INSERT INTO bird VALUES (2);\nINSERT INTO bat VALUES (1);");

        Built build = project.mvn("turnstone:migrate");

        assertFailed(build);
        String message = build.log().substring(build.log().indexOf("Failed to execute goal"));
        assertThat(message)
                .contains("STATEMENT_FAILED", "at src/main/db/V_3_A.sql:2", "-> [Help 1]", "MojoFailureException");
        assertThat(build.log()).contains("[INFO] Failed: 2 of 3 steps done on");
    }

    @Test
    void what_is_wrong_with_settings_is_an_error_in_the_words_of_a_build() {
        project.configured();

        Built nothing = project.mvn("turnstone:migrate");
        assertFailed(nothing);
        assertThat(nothing.log())
                .contains("SETTING_INVALID: No database is named.", "Give -Dturnstone.url, or write it into the file")
                .contains("MojoExecutionException");

        Built noChangelog = project.mvn("turnstone:status", "-Dturnstone.url=" + url("birds"));
        assertThat(noChangelog.log())
                .contains("No changelog is named.", "Name it as -Dturnstone.changelog, or set JDBC_RUNTIME_CHANGELOG.");

        Built wrong = project.mvn("turnstone:migrate", "-Dturnstone.lock-wait=soon", "-Dturnstone.url=jdbc:h2:mem:a");
        assertThat(wrong.log()).contains("lock-wait (parameter lockWait): 'soon' is no duration");
    }

    @Test
    void what_needs_a_repair_is_told_with_the_command_that_does_it() {
        assertDone(project.mvn("turnstone:migrate"));
        project.file("src/main/db/V_1_A.sql", "CREATE TABLE bird (id BIGINT PRIMARY KEY);");

        Built build = project.mvn("turnstone:validate");

        assertFailed(build);
        assertThat(build.log()).contains("CHECKSUM_CHANGED", "turnstone repair src/main/db --url " + url("birds"));
    }

    @Test
    void a_java_routine_of_the_project_is_compiled_and_run() throws SQLException {
        project.file("src/main/java/V_2_B.java", """
                import dev.turnstone.JavaRoutine;
                import dev.turnstone.RoutineContext;
                import java.sql.SQLException;
                import java.sql.Statement;

                public final class V_2_B implements JavaRoutine {
                    @Override
                    public void run(RoutineContext context) throws SQLException {
                        try (Statement statement = context.connection().createStatement()) {
                            statement.execute("INSERT INTO bird VALUES (7)");
                        }
                    }
                }
                """);

        assertDone(project.mvn("compile", "turnstone:migrate"));

        assertThat(applied("birds")).containsExactly("1_A", "2_A", "2_B");
    }

    @Test
    void targets_of_the_settings_file_are_worked_on_one_by_one() throws SQLException {
        project.configured("<settingsFile>targets.yaml</settingsFile>")
                .file("targets.yaml", """
                        changelog: src/main/db
                        targets:
                          first:
                            settings:
                              url: %s
                          second:
                            settings:
                              url: %s
                        """.formatted(url("first"), url("second")));

        Built both = project.mvn("turnstone:migrate");
        assertDone(both);
        assertThat(both.log())
                .containsSubsequence("Run 1 of 2: first", "Run 2 of 2: second", "1/2  first   ok", "2/2  second  ok");
        assertThat(applied("first")).containsExactly("1_A", "2_A");
        assertThat(applied("second")).containsExactly("1_A", "2_A");

        Built one = project.mvn("turnstone:status", "-Dturnstone.target=second");
        assertThat(one.log()).contains(url("second")).doesNotContain(url("first"));

        project.file("src/main/db/V_3_A.sql", "INSERT INTO bat VALUES (1);");
        Built failed = project.mvn("turnstone:migrate");
        assertFailed(failed);
        assertThat(failed.log()).contains("mvn turnstone:migrate -Dturnstone.target=first");
    }

    @Test
    void paths_begin_in_the_base_directory_of_each_module() throws SQLException {
        new SampleProject(folder.resolve("a"))
                .named("a")
                .configured("<url>" + url("a") + "</url>", "<changelog>db</changelog>")
                .file("db/V_1_A.sql", "CREATE TABLE a (id INT);");
        new SampleProject(folder.resolve("b"))
                .named("b")
                .configured()
                .file("turnstone.yaml", "changelog: db/b.sql\nurl: " + url("b"))
                .file("db/b.sql", "--liquibase formatted sql\n--changeset ann:1\nCREATE TABLE b (id INT);\n");
        project.file("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>sample</groupId>
                  <artifactId>all</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules><module>a</module><module>b</module></modules>
                </project>
                """);

        Built build = project.mvn("-T2", "-pl", "a,b", PLUGIN + "migrate");

        assertDone(build);
        assertThat(applied("a")).containsExactly("1_A");
        assertThat(applied("b")).containsExactly("1");
        assertThat(recorded("b", "filename")).containsExactly("db/b.sql");
    }

    @Test
    void nothing_is_done_when_it_is_to_be_skipped() {
        Built build = project.mvn("turnstone:migrate", "-Dturnstone.skip");

        assertDone(build);
        assertThat(build.log()).contains("Skipped, as turnstone.skip says.");
        assertThat(project.path("birds.mv.db")).doesNotExist();
    }

    @Test
    void a_script_is_written_without_a_database_for_the_one_that_is_named() {
        Built build = project.mvn("turnstone:script", "-Dturnstone.dialect=postgresql", "-Dturnstone.out=target/a.sql");

        assertDone(build);
        assertThat(project.path("target/a.sql")).content().contains("CREATE TABLE bird (id INT PRIMARY KEY);");
        assertThat(project.path("birds.mv.db")).doesNotExist();
    }
}

package dev.turnstone.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.build.SampleProject.Built;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goals of builds on a server that wants a login. */
class MavenServerTest {
    private final TestDatabase database = Servers.fresh(Product.POSTGRESQL);

    @TempDir
    Path folder;

    private SampleProject project;

    @BeforeEach
    void birds() {
        project = new SampleProject(folder)
                .configuredWithPostgres(
                        "<changelog>db</changelog>", "<url>" + database.url() + "</url>", "<serverId>birds</serverId>")
                .file("db/V_1_A.sql", "CREATE TABLE bird (id INT PRIMARY KEY);")
                .file("db/V_2_A.sql", "CREATE INDEX CONCURRENTLY birds ON bird (id);")
                .file("maven.xml", settings(database.password()));
    }

    private String settings(String password) {
        return """
                <settings>
                  <servers>
                    <server>
                      <id>birds</id>
                      <username>%s</username>
                      <password>%s</password>
                    </server>
                  </servers>
                </settings>
                """.formatted(database.username(), password);
    }

    private Built migrate(String... arguments) {
        return project.mvn(arguments);
    }

    @Test
    void the_login_comes_from_the_settings_of_maven() {
        Built build = migrate("-gs", "maven.xml", "turnstone:migrate", "-X");

        assertThat(build.succeeded()).as(build.log()).isTrue();
        assertThat(database.queryStrings("SELECT id FROM databasechangelog ORDER BY orderexecuted"))
                .containsExactly("1_A", "2_A");
    }

    @Test
    void a_password_that_is_refused_is_nowhere_in_the_log() {
        project.file("maven.xml", settings("never-seen-4711"));
        project.file("db/V_1_A.sql", "CREATE TABLE bird (id INT PRIMARY KEY); fail;");

        Built build = migrate("-gs", "maven.xml", "turnstone:migrate", "-X");

        assertThat(build.succeeded()).isFalse();
        assertThat(build.log()).contains("LOGIN_REFUSED").doesNotContain("never-seen-4711");
    }

    @Test
    void a_server_that_maven_does_not_know_is_an_error_of_the_build() {
        Built build = migrate("turnstone:migrate");

        assertThat(build.succeeded()).isFalse();
        assertThat(build.log())
                .contains("Maven's settings have no server 'birds'.", "Add it to settings.xml, or correct serverId.");
    }

    @Test
    void secrets_and_the_environment_are_read_as_on_the_command_line() {
        project.configuredWithPostgres("<changelog>db</changelog>")
                .variable("JDBC_URL", database.url())
                .variable("JDBC_USERNAME", database.username())
                .file("secrets/JDBC_PASSWORD", database.password() + "\n");

        Built build = migrate("turnstone:migrate");

        assertThat(build.succeeded()).as(build.log()).isTrue();
        assertThat(build.log()).contains("Done: 2 steps on " + database.url());
    }
}

package dev.turnstone.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.gate.Look;
import dev.turnstone.settings.assign.Request;
import dev.turnstone.settings.source.EnvironmentVariables;
import dev.turnstone.settings.type.ChangelogFormats;
import dev.turnstone.settings.type.TargetTypes;
import dev.turnstone.target.DataSourceChoice;
import dev.turnstone.tests.servers.BareDataSource;
import dev.turnstone.tests.servers.Login;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which databases a gate looks at, and as whom. */
class GateOfSettingsTest {
    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Project project;

    @BeforeEach
    void open() {
        project = new Project(folder).write("V_1_A.sql", "CREATE TABLE bird (id INTEGER);");
        environment.put("JDBC_RUNTIME_CHANGELOG", folder.toString());
    }

    private Look look(DataSourceChoice own) {
        return Request.of(TargetTypes.in(getClass().getClassLoader()), ChangelogFormats.of())
                .withSource(new EnvironmentVariables(environment))
                .gate(own)
                .look();
    }

    private void variables(String number, TestDatabase database, Login login) {
        environment.put("JDBC_URL" + number, database.url());
        environment.put("JDBC_USERNAME" + number, login.username());
        environment.put("JDBC_PASSWORD" + number, login.password());
    }

    private static DataSource source(TestDatabase database) {
        BareDataSource source = database::connect;
        return source;
    }

    @Test
    void without_a_url_and_a_data_source_it_is_off() {
        assertThat(look(DataSourceChoice.among(Map.of()))).isEqualTo(Look.AT_NOTHING);
    }

    @Test
    void all_numbered_targets_are_looked_at_with_the_credentials_given_for_that() {
        TestDatabase first = Servers.fresh(Product.POSTGRESQL);
        TestDatabase second = Servers.fresh(Product.POSTGRESQL);
        project.on(first).migrate().orThrow();
        variables("", first, first.createReadOnlyLogin().orElseThrow());
        variables("_1", second, second.owner());

        Look look = look(DataSourceChoice.among(Map.of("own", source(first))));

        assertThat(look.findings())
                .extracting(finding -> finding.verdict().isCurrent())
                .containsExactly(true, false);
    }

    @Test
    void the_applications_own_data_source_is_asked_where_nothing_is_given() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        project.on(database).migrate().orThrow();

        Look look = look(DataSourceChoice.among(Map.of("birds", source(database))));

        assertThat(look.isCurrent()).isTrue();
        assertThat(look.findings()).extracting(Look.Finding::target).containsExactly("birds");
    }

    @Test
    void of_several_data_sources_nobody_guesses() {
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        Map<String, DataSource> several = new LinkedHashMap<>();
        several.put("birds", source(database));
        several.put("nests", source(database));

        assertThatThrownBy(() -> look(DataSourceChoice.among(several))).hasMessageContaining("birds, nests");
        assertThat(look(DataSourceChoice.among(several).named("nests")).findings())
                .extracting(Look.Finding::target)
                .containsExactly("nests");
    }
}

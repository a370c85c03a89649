package dev.turnstone.tests.boot;

import static dev.turnstone.tests.boot.StartTest.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.spring.TurnstoneDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Which of an application's data sources is meant. */
@ExtendWith(OutputCaptureExtension.class)
class DataSourcesTest {

    @Test
    void several_are_listed_and_none_is_guessed_not_even_the_primary_one() {
        Start start = Start.withoutDatabase(Two.class);

        assertThat(refusalOf(start))
                .hasMessageContaining("There are several data sources (orders, stock)")
                .hasMessageContaining("@TurnstoneDataSource")
                .hasMessageContaining("turnstone.data-source=orders");
    }

    @Test
    void one_can_be_named() {
        try (ConfigurableApplicationContext application = Start.withoutDatabase(Two.class)
                .with("turnstone.data-source", "stock")
                .with("turnstone.migrate-on-start", "true")
                .run()) {
            assertThat(items(application, "stock")).isEqualTo(1);
        }
    }

    @Test
    void the_command_names_the_server_of_one_and_its_login(@TempDir Path routines) throws IOException {
        Files.writeString(routines.resolve("V_1.0_A.sql"), "CREATE TABLE item (id INT);\n");
        Start start = Start.withoutDatabase(Two.class)
                .with("turnstone.data-source", "orders")
                .with("turnstone.gate", "refuse")
                .with("turnstone.changelog", routines.toString());

        assertThat(refusalOf(start))
                .hasMessageContaining("turnstone migrate " + routines + " --url jdbc:h2:mem:orders");
        assertThat(refusalOf(start.with("turnstone.changelog", "classpath:db/routines")))
                .hasMessageContaining("turnstone.migrate-on-start=true, which migrates orders (jdbc:h2:mem:orders");
    }

    @Test
    void one_that_is_named_and_is_not_there_is_an_error_with_a_list() {
        Start start = Start.withoutDatabase(Two.class).with("turnstone.data-source", "stok");

        assertThat(refusalOf(start)).hasMessageContaining("'stok'").hasMessageContaining("orders, stock");
    }

    @Test
    void one_can_be_marked() {
        try (ConfigurableApplicationContext application = Start.withoutDatabase(TwoOneMarked.class)
                .with("management.health.db.enabled", "false")
                .with("turnstone.migrate-on-start", "true")
                .run()) {
            assertThat(items(application, "stock")).isEqualTo(1);
        }
    }

    @Test
    void a_url_of_its_own_makes_the_question_needless() {
        try (ConfigurableApplicationContext application = Start.withoutDatabase(Two.class)
                .with("turnstone.url", "jdbc:h2:mem:stock")
                .with("turnstone.migrate-on-start", "true")
                .run()) {
            assertThat(items(application, "stock")).isEqualTo(1);
        }
    }

    @Test
    void without_any_the_application_starts_and_says_that_nothing_is_looked_at(CapturedOutput output) {
        Start.withoutDatabase(None.class)
                .with("turnstone.gate", "refuse")
                .with(
                        "spring.autoconfigure.exclude",
                        "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration,"
                                + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
                .runAndClose();

        assertThat(output).contains("neither a data source nor turnstone.url");
    }

    private static Integer items(ConfigurableApplicationContext application, String name) {
        return new JdbcTemplate(application.getBean(name, DataSource.class))
                .queryForObject("SELECT count(*) FROM item", Integer.class);
    }

    private static DataSource database(String name) {
        return new DriverManagerDataSource("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=10");
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Two {
        @Bean
        @Primary
        DataSource orders() {
            return database("orders");
        }

        @Bean
        DataSource stock() {
            return database("stock");
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class TwoOneMarked {
        @Bean
        DataSource orders() {
            return new DriverManagerDataSource("jdbc:nothing:there");
        }

        @Bean
        @Primary
        @TurnstoneDataSource
        DataSource stock() {
            return database("marked");
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class None {}
}

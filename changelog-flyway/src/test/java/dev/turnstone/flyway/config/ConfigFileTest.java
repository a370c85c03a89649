package dev.turnstone.flyway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.flyway.name.FlywayVersion;
import dev.turnstone.flyway.read.Location;
import dev.turnstone.flyway.source.FlywayOptions;
import dev.turnstone.flyway.state.Rules;
import dev.turnstone.flyway.state.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
    @TempDir
    Path folder;

    @Test
    void a_toml_file_says_where_and_how() throws IOException {
        ConfigOptions config = config("flyway.toml", """
                id = "shop" # not ours
                [flyway]
                locations = [
                  "filesystem:sql",   # one
                  'classpath:db/more',
                ]
                encoding = "ISO-8859-1"
                outOfOrder = true
                target = "5?"
                table = "history"
                baselineOnMigrate = true
                baselineVersion = "1.1"
                lockRetryCount = 7
                [flyway.placeholders]
                one = "1"
                two = "a, b"
                "three.x" = "line\\nend"
                [environments.dev]
                url = "jdbc:h2:mem:x"
                """);

        FlywayOptions options = config.options(Location.Place.CLASS_PATH);

        assertThat(options.files().locations())
                .extracting(Location::toString)
                .containsExactly("sql", "classpath:db/more");
        assertThat(options.files().encoding()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(options.files().placeholders().orElseThrow().values())
                .containsEntry("one", "1")
                .containsEntry("TWO", "a, b")
                .containsEntry("three.x", "line\nend");
        assertThat(options.rules().order()).isEqualTo(Rules.Order.OUT_OF_ORDER);
        assertThat(options.rules().target())
                .isEqualTo(new Target.UpTo(FlywayVersion.of("5"), Target.Existence.NOT_NEEDED));
        assertThat(options.rules().adopted()).contains(FlywayVersion.of("1.1"));
        assertThat(options.table()).contains("history");
        assertThat(config.notUnderstood())
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .endsWith(": lockRetryCount.");
    }

    @Test
    void a_conf_file_says_the_same_in_properties() throws IOException {
        ConfigOptions config = config("flyway.conf", """
                flyway.locations=filesystem:a, filesystem:b
                flyway.placeholders.x = y
                flyway.sqlMigrationSuffixes=.sql,.ddl
                flyway.placeholderReplacement=false
                flyway.ignoreMigrationPatterns=
                """);

        FlywayOptions options = config.options(Location.Place.CLASS_PATH);

        assertThat(options.files().locations()).extracting(Location::root).containsExactly("a", "b");
        assertThat(options.files().naming().suffixes()).containsExactly(".sql", ".ddl");
        assertThat(options.files().placeholders()).isEmpty();
        assertThat(options.rules().ignored()).isEmpty();
        assertThat(config.notUnderstood()).isEmpty();
    }

    @Test
    void values_that_mean_nothing_are_told_together_and_none_is_taken_for_another() throws IOException {
        ConfigOptions config = config("flyway.conf", """
                flyway.cleanDisabled=nope
                flyway.encoding=UTF-9
                flyway.outOfOrder=TRUE
                flyway.target=newest
                flyway.ignoreMigrationPatterns=*:gone
                """);

        assertThatThrownBy(() -> config.options(Location.Place.CLASS_PATH))
                .isInstanceOfSatisfying(
                        TurnstoneException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.where().get(0).line())
                                .containsExactlyInAnyOrder(1, 2, 3, 4, 5))
                .hasMessageContaining("sets cleanDisabled to 'nope', which means nothing");
    }

    @Test
    void a_slip_in_a_name_is_told_with_what_it_may_mean() throws IOException {
        ConfigOptions config = config("flyway.conf", "flyway.tabel=foo\n");
        config.options(Location.Place.CLASS_PATH);
        assertThat(config.notUnderstood().get(0).what()).contains("tabel (is table meant?)");
    }

    @Test
    void the_schemas_of_the_environment_are_those_of_the_run() throws IOException {
        ConfigOptions config = config("flyway.toml", """
                [flyway]
                environment = "test"
                locations = ["filesystem:sql"]
                [environments.default]
                schemas = ["wrong"]
                [environments.test]
                url = "jdbc:h2:mem:x"
                schemas = ["one", "two"]
                """);

        FlywayOptions options = config.options(Location.Place.CLASS_PATH);
        assertThat(options.schemas().all()).containsExactly("one", "two");
        assertThat(options.environment()).isEqualTo("test");
        assertThat(config.notUnderstood().get(0).what()).endsWith(": url.");
    }

    @Test
    void what_is_no_toml_is_told_with_its_places_all_at_once() {
        assertThatThrownBy(() -> config("flyway.toml", """
                [flyway]
                table = "open
                target
                encoding = "UTF-8"
                encoding = "UTF-16"
                """))
                .isInstanceOfSatisfying(TurnstoneException.class, refused -> {
                    assertThat(refused.problems())
                            .extracting(problem -> problem.where().get(0).toString())
                            .containsExactly(place(2, 14), place(3, 7), place(5, 1));
                    assertThat(refused.problems()).extracting(Problem::code).containsOnly(ErrorCode.SETTING_INVALID);
                });
    }

    private String place(int line, int column) {
        return new Position(folder.resolve("flyway.toml").toString(), line, column).toString();
    }

    @Test
    void what_means_nothing_is_told_with_its_place_in_a_toml_file() throws IOException {
        ConfigOptions config = config("flyway.toml", """
                [environments.default]
                table = "not this line"
                [flyway]
                  sqlMigrationPrefix = "X"
                  outOfOrder = "sometimes"
                  placeholders = { one = "1" }
                """);

        assertThatThrownBy(() -> config.options(Location.Place.CLASS_PATH))
                .isInstanceOfSatisfying(
                        TurnstoneException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.where().get(0).toString())
                                .containsExactly(place(5, 3)));
    }

    @Test
    void names_with_dots_tables_in_a_line_numbers_and_a_mark_of_the_encoding_are_understood() throws IOException {
        ConfigOptions config = config("flyway.toml", """
                \uFEFFflyway.locations = ['one', "two"]
                flyway.placeholders = { a.b = "1", "c d" = 2 }
                flyway.target = 0x10
                flyway.table = \"""
                  history\"""
                [[flyway.more]]
                x = 1
                """);

        FlywayOptions options = config.options(Location.Place.FILE_SYSTEM);

        assertThat(options.files().locations()).extracting(Location::root).containsExactly("one", "two");
        assertThat(options.files().placeholders().orElseThrow().values())
                .containsEntry("a.b", "1")
                .containsEntry("c d", "2");
        assertThat(options.rules().target())
                .isEqualTo(new Target.UpTo(FlywayVersion.of("16"), Target.Existence.WANTED));
        assertThat(options.table()).contains("  history");
        assertThat(config.notUnderstood().get(0).what()).endsWith(": more.x.");
    }

    @Test
    void a_version_without_quotes_keeps_its_last_zero() throws IOException {
        ConfigFile file = ConfigFile.read(Files.writeString(folder.resolve("flyway.toml"), """
                [flyway]
                "target" = 1.10 # not 1.1
                placeholders = { "a=b" = 2.50, c.d = 3.0 }
                cherryPick = [ 1.20,
                    2.0 ]
                """));

        assertThat(file.value("target")).contains("1.10");
        assertThat(file.value("placeholders.a=b")).contains("2.50");
        assertThat(file.value("placeholders.c.d")).contains("3.0");
        assertThat(file.value("cherryPick")).contains("1.20,2.0");
    }

    private ConfigOptions config(String name, String text) throws IOException {
        return new ConfigOptions(ConfigFile.read(Files.writeString(folder.resolve(name), text)));
    }
}

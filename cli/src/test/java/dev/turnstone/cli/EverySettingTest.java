package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.liquibase.format.LiquibaseSettings;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.RoutineFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be set can be set on the command line, and the page about it says so. */
class EverySettingTest {
    private static final Path PAGE = Path.of("../docs/settings.md");
    private static final String HEAD = "|---|---|---|---|\n";
    private static final String END = "<!-- end of the table -->";

    static List<Setting> settings() {
        return Stream.of(
                        JdbcSettings.ALL,
                        ChangelogSettings.ALL,
                        LiquibaseSettings.ALL,
                        List.of(RoutineFormat.OUT_OF_ORDER))
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void is_an_option_of_migrate_and_of_settings(Setting setting) {
        // The changelog is no option: it stands behind the command.
        String word = setting.equals(ChangelogSettings.CHANGELOG) ? "[CHANGELOG]" : setting.option();
        for (String command : List.of("migrate", "settings")) {
            assertThat(Cli.alone().run(command, "--help").out())
                    .as(command)
                    .contains(word)
                    .contains(setting.variable());
        }
    }

    @Test
    void is_a_line_of_the_table_in_the_docs() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(HEAD, page.indexOf("## All settings")) + HEAD.length();
        int end = page.indexOf(END);
        String table = settings().stream().map(EverySettingTest::line).collect(Collectors.joining());
        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
            return;
        }
        assertThat(page.substring(begin, end)).isEqualTo(table);
    }

    private static String line(Setting setting) {
        String name = setting.name() + (setting.isSecret() ? "`, as an option `" + setting.option() : "");
        String need = setting.need() == Setting.Need.REQUIRED ? ", required" : "";
        return "| `" + name + "` | `" + setting.variable() + "` | "
                + setting.form().words() + need + " | " + setting.meaning().replace("|", "\\|") + " |\n";
    }
}

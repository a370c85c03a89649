package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.cli.demand.Asked;
import dev.turnstone.flyway.format.FlywaySettings;
import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Setting.Offer;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.FileSettings;
import dev.turnstone.settings.type.WaitSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be set can be set on the command line, and the page about it says so. */
class EverySettingTest {
    private static final Path PAGE = Path.of("../docs/settings.md");
    private static final String HEAD = "|---|---|---|---|\n";
    private static final String END = "<!-- end of the table -->";

    static List<Setting> settings() {
        return Asked.settings();
    }

    static List<Setting> options() {
        return settings().stream()
                .filter(setting -> setting.offer() != Offer.APPLICATION)
                .toList();
    }

    /** What belongs to the gate is for who waits before it. */
    private static List<String> commands(Setting setting) {
        if (FileSettings.ALL.contains(setting)) {
            return setting.equals(FileSettings.FOLDER) ? List.of("run", "script", "settings") : List.of("run");
        }
        if (setting.equals(FlywaySettings.CLEAN_ENABLED)) {
            return List.of("clean");
        }
        return setting.offer() == Offer.GATE
                ? List.of("wait", "settings")
                : setting.equals(WaitSettings.LOCK_WAIT)
                        ? List.of("migrate", "settings")
                        : List.of("migrate", "wait", "settings");
    }

    @ParameterizedTest
    @MethodSource("options")
    void is_an_option(Setting setting) {
        String word = word(setting);
        for (String command : commands(setting)) {
            assertThat(Cli.alone().run(command, "--help").out())
                    .as(command)
                    .contains(word)
                    .contains(setting.variable());
        }
    }

    /** The changelog and the file are no options: they stand behind the command. */
    private static String word(Setting setting) {
        if (setting.equals(ChangelogSettings.CHANGELOG)) {
            return "[CHANGELOG]";
        }
        if (setting.equals(FileSettings.FILE)) {
            return "[FILE]";
        }
        return setting.equals(FileSettings.DRY_RUN) ? "--dry-run" : setting.option();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void is_shown_with_where_it_is_from(Setting setting, @TempDir Path folder) throws IOException {
        // A folder of drivers has to have one.
        Files.createFile(folder.resolve("none.jar"));
        String value = setting.form() == Form.WORD ? setting.words().get(1) : sample(setting.form(), folder);
        Map<String, String> environment = new HashMap<>(Map.of("JDBC_URL", "jdbc:h2:mem:a"));
        environment.put(setting.variable(), value);
        assertThat(Cli.at(environment, "").run("settings").out().lines())
                .anySatisfy(line ->
                        assertThat(line).contains(setting.name(), "environment variable " + setting.variable()));
    }

    private static String sample(Form form, Path folder) {
        return switch (form) {
            case URL -> "jdbc:h2:mem:b";
            case PATH -> folder.toString();
            case DURATION -> "30s";
            case SWITCH -> "true";
            case PAIRS -> "a=b";
            default -> "jdbc";
        };
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
        return "| `" + name + "` | `" + String.join("` or `", setting.variables()) + "` | "
                + setting.form().words() + need + " | " + setting.meaning().replace("|", "\\|") + " |\n";
    }
}

package dev.turnstone.spring.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.flyway.format.FlywaySettings;
import dev.turnstone.liquibase.format.LiquibaseSettings;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.GateSettings;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.RoutineFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Editors complete every property there is. The file is written anew with {@code -Dgolden=write}. */
class MetadataTest {
    private static final Path FILE = Path.of("src/main/resources/META-INF/spring-configuration-metadata.json");

    private static final Path PAGE = Path.of("../docs/spring-boot.md");

    @Test
    void every_setting_has_metadata() throws IOException {
        String expected = metadata(StartRequest.catalogue());
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(FILE, expected);
        }
        assertThat(FILE).hasContent(expected);
    }

    @Test
    void no_setting_of_the_command_line_is_missed() {
        List<Setting> elsewhereToo = Stream.of(
                        JdbcSettings.ALL,
                        ChangelogSettings.ALL,
                        new RoutineFormat().settings(),
                        LiquibaseSettings.ALL,
                        FlywaySettings.ALL,
                        GateSettings.ALL)
                .flatMap(List::stream)
                .filter(setting -> setting.offer().isForApplications())
                .toList();

        assertThat(StartRequest.catalogue()).containsAll(elsewhereToo);
        for (Setting setting : elsewhereToo) {
            assertThat(FILE).content().contains("\"turnstone." + setting.name() + "\"");
        }
    }

    @Test
    void every_property_is_on_the_page() {
        for (Setting setting : StartRequest.catalogue()) {
            assertThat(PAGE).content().contains("`" + ApplicationProperties.nameOf(setting));
        }
    }

    private static String metadata(List<Setting> settings) {
        Map<String, String> properties = new TreeMap<>();
        List<String> hints = new ArrayList<>();
        for (Setting setting : settings) {
            String name = ApplicationProperties.nameOf(setting);
            properties.put(name, property(name, typeOf(setting), setting.meaning()));
            if (setting.isSecret()) {
                String file = "turnstone." + setting.option().substring(2);
                properties.put(
                        file, property(file, "java.lang.String", "A file in which it stands. " + setting.meaning()));
            }
            if (setting.placeholder().contains("|")) {
                hints.add(hint(name, setting.placeholder().split("\\|")));
            }
        }
        return "{\n  \"groups\": [\n    { \"name\": \"turnstone\" }\n  ],\n  \"properties\": [\n"
                + String.join(",\n", properties.values()) + "\n  ],\n  \"hints\": [\n" + String.join(",\n", hints)
                + "\n  ]\n}\n";
    }

    private static String property(String name, String type, String meaning) {
        return "    {\n      \"name\": \"" + name + "\",\n      \"type\": \"" + type + "\",\n      \"description\": \""
                + meaning.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n    }";
    }

    private static String hint(String name, String... words) {
        return "    {\n      \"name\": \"" + name + "\",\n      \"values\": [\n"
                + Stream.of(words)
                        .map(word -> "        { \"value\": \"" + word + "\" }")
                        .collect(Collectors.joining(",\n"))
                + "\n      ]\n    }";
    }

    private static String typeOf(Setting setting) {
        return switch (setting.form()) {
            case SWITCH -> "java.lang.Boolean";
            case PAIRS -> "java.util.Map<java.lang.String,java.lang.String>";
            default -> "java.lang.String";
        };
    }
}

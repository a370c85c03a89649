package dev.turnstone.tests.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.flyway.config.ConfigFile;
import dev.turnstone.flyway.config.ConfigOptions;
import dev.turnstone.flyway.read.Location;
import dev.turnstone.tests.processes.FlywayService;
import dev.turnstone.tests.servers.Product;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for those who come from Flyway: it has all that Flyway has, and says of each what is true. */
class FlywayPageTest {
    private static final Path PAGE = Path.of("../docs/moving-from-flyway.md");
    private static final Pattern NAME = Pattern.compile("`([a-zA-Z]+)`");

    @Test
    void every_setting_of_Flyway_is_in_the_table() throws Exception {
        assertThat(table("## Settings of Flyway").keySet()).containsAll(settings());
    }

    @Test
    void what_is_read_is_understood_and_what_is_not_is_told() throws IOException {
        Map<String, String> table = table("## Settings of Flyway");
        for (Map.Entry<String, String> row : table.entrySet()) {
            String name = row.getKey();
            String key = Set.of("placeholders", "jdbcProperties").contains(name) ? name + ".x" : name;
            ConfigFile.Entry entry = new ConfigFile.Entry(value(name), Position.startOf("flyway.conf"));
            ConfigOptions options = new ConfigOptions(new ConfigFile("flyway.conf", Map.of(key, entry)));
            options.options(Location.Place.CLASS_PATH);
            List<Problem> told = options.notUnderstood();
            if (row.getValue().startsWith("not read")) {
                assertThat(told)
                        .as(name)
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.what()).contains(key));
            } else {
                assertThat(told).as(name).isEmpty();
            }
        }
    }

    @Test
    void every_command_of_Flyway_is_in_the_table() throws Exception {
        Set<String> commands = new TreeSet<>();
        try (URLClassLoader flyway = flyway()) {
            Class<?> facade = flyway.loadClass("org.flywaydb.core.Flyway");
            Arrays.stream(facade.getMethods())
                    .filter(method -> method.getDeclaringClass() == facade
                            && !Modifier.isStatic(method.getModifiers())
                            && method.getParameterCount() == 0
                            && !method.getName().startsWith("get")
                            && !method.getName().endsWith("WithResult"))
                    .forEach(method -> commands.add(method.getName()));
        }

        assertThat(commands).hasSizeGreaterThan(5);
        assertThat(table("## Commands of Flyway").keySet()).containsAll(commands);
    }

    private static String value(String name) {
        return switch (name) {
            case "encoding" -> "UTF-8";
            case "ignoreMigrationPatterns" -> "*:missing";
            case "target", "baselineVersion" -> "5";
            default -> "true";
        };
    }

    /** As its own reader of settings knows them. */
    private static Set<String> settings() throws Exception {
        Set<String> names = new TreeSet<>();
        try (URLClassLoader flyway = flyway()) {
            Class<?> all = flyway.loadClass("org.flywaydb.core.internal.configuration.ConfigUtils");
            for (Field field : all.getFields()) {
                if (field.getType() == String.class
                        && field.get(null) instanceof String text
                        && text.startsWith("flyway.")) {
                    names.add(text.substring("flyway.".length()).replaceFirst("\\.$", ""));
                }
            }
        }
        assertThat(names).hasSizeGreaterThan(50);
        return names;
    }

    private static URLClassLoader flyway() throws IOException {
        List<Path> places = FlywayService.software(Product.H2);
        URL[] urls = new URL[places.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = places.get(i).toUri().toURL();
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    /** What stands beside each name. */
    private static Map<String, String> table(String heading) throws IOException {
        String page = Files.readString(PAGE);
        String part = page.substring(page.indexOf(heading) + heading.length());
        int end = part.indexOf("\n## ");
        Map<String, String> rows = new TreeMap<>();
        (end < 0 ? part : part.substring(0, end))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> {
                    String[] cells = line.split(" \\| ", 2);
                    Matcher names = NAME.matcher(cells[0]);
                    while (names.find()) {
                        rows.put(names.group(1), cells[1]);
                    }
                });
        return rows;
    }
}

package dev.turnstone.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.cli.demand.Asked;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Setting.Offer;
import dev.turnstone.settings.type.TargetTypes;
import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What can be set can be set for every goal, by a parameter and by a property; the descriptor of the plugin says so. */
class EveryGoalTest {
    private static Document descriptor;

    @TempDir
    Path folder;

    @BeforeAll
    static void read() throws Exception {
        descriptor = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(EveryGoalTest.class.getResourceAsStream("/META-INF/maven/plugin.xml"));
    }

    private static List<Setting> settings() {
        return Asked.settings().stream()
                .filter(setting -> setting.offer() == Offer.EVERYWHERE || setting.offer() == Offer.COMMANDS)
                .toList();
    }

    private static String parameter(Setting setting) {
        return setting.parameter() + (setting.isSecret() ? "File" : "");
    }

    private static Stream<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private static String text(Element in, String name) {
        return elements(in, name).findFirst().map(Element::getTextContent).orElse("");
    }

    private static Element goal(String name) {
        return elements(descriptor.getDocumentElement(), "mojo")
                .filter(mojo -> text(mojo, "goal").equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Of each parameter, the property that sets it. */
    private static Map<String, String> properties(Element goal) {
        Map<String, String> properties = new LinkedHashMap<>();
        elements(goal, "configuration")
                .flatMap(configuration -> elements(configuration, "*"))
                .forEach(parameter -> properties.put(parameter.getTagName(), parameter.getTextContent()));
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "check", "migrate", "validate", "rollback", "script"})
    void takes_every_setting(String goal) {
        Map<String, String> properties = properties(goal(goal));
        for (Setting setting : settings()) {
            assertThat(properties)
                    .containsEntry(
                            parameter(setting),
                            "${turnstone." + setting.option().substring(2) + "}");
        }
        assertThat(text(goal(goal), "threadSafe")).isEqualTo("true");
        // Of a goal without a project Maven thinks that once is enough for all modules.
        assertThat(text(goal(goal), "requiresProject")).isEqualTo("true");
    }

    @Test
    void there_are_no_goals_but_these() {
        assertThat(elements(descriptor.getDocumentElement(), "goal").map(Element::getTextContent))
                .containsExactlyInAnyOrder("status", "check", "migrate", "validate", "rollback", "script");
        assertThat(text(descriptor.getDocumentElement(), "goalPrefix")).isEqualTo("turnstone");
    }

    /** What was set and not handed on would be ignored without a word. */
    @Test
    void hands_on_what_was_set() throws Exception {
        StatusMojo goal = new StatusMojo();
        for (Setting setting : settings()) {
            Field field = SettingsMojo.class.getDeclaredField(parameter(setting));
            field.setAccessible(true);
            field.set(goal, setting.isSecret() ? secret(setting) : "text of " + setting);
        }

        ServerLogins nobody = new ServerLogins(new Settings(), request -> {
            throw new AssertionError("no server was named");
        });
        Map<Setting, String> given = new LinkedHashMap<>();
        goal.asked(folder, nobody, TargetTypes.in(getClass().getClassLoader()))
                .given()
                .forEach((setting, found) -> given.put(setting, found.text()));

        assertThat(given).containsOnlyKeys(settings());
        given.forEach((setting, text) -> assertThat(text).isEqualTo("text of " + setting));
    }

    private File secret(Setting setting) throws Exception {
        return Files.writeString(folder.resolve(setting.name()), "text of " + setting + "\n")
                .toFile();
    }
}

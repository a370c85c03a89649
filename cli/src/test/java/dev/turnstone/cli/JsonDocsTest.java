package dev.turnstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.turnstone.cli.report.StepText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every member that a story's JSON has is in the page about it, and every action. */
class JsonDocsTest {
    private static final Pattern DOCUMENT = Pattern.compile("(?ms)^== stdout\\n(\\{\\n.*?^}\\n)");

    @Test
    void explains_every_member() throws IOException {
        String page = Files.readString(Path.of("../docs/json-output.md"));
        Set<String> members = new TreeSet<>();
        try (Stream<Path> stories = Files.list(Path.of("src/test/resources/cli"))) {
            for (Path story : stories.toList()) {
                for (var found :
                        DOCUMENT.matcher(Files.readString(story)).results().toList()) {
                    addMembers(found.group(1), members);
                }
            }
        }
        assertThat(members)
                .hasSizeGreaterThan(30)
                .allSatisfy(member -> assertThat(page).contains("`" + member + "`"));
    }

    private static void addMembers(String document, Set<String> members) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    members.add(parser.currentName());
                    if (parser.currentName().equals("manifest")) {
                        // What is in there is Kubernetes' own.
                        parser.nextToken();
                        parser.skipChildren();
                    }
                }
            }
        }
    }

    @Test
    void explains_every_action() throws IOException {
        String page = Files.readString(Path.of("../docs/json-output.md"));
        assertThat(Arrays.stream(StepText.Action.values()).map(Enum::name))
                .allSatisfy(action -> assertThat(page).contains("`" + action + "`"));
    }
}

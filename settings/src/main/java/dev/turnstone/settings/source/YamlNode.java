package dev.turnstone.settings.source;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Form;
import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A part of a YAML file that knows where it stands. Every scalar is the text it was written as: a password {@code 007}
 * is no number.
 *
 * @param file the file, for people
 * @param node the part
 * @param language what people take it for
 */
record YamlNode(String file, Node node, Language language) {

    /** What a file is written in; JSON is read as the YAML that it is, too. */
    enum Language {
        YAML(
                "Lines of 'name: value' belong here.",
                "Correct it. A value that begins with * & ! | > % @ ` [ or {, or has ': ' or ' #' in it, stands between"
                        + " single quotes."),
        JSON(
                "A JSON object belongs here.",
                "Correct it. A text stands between double quotes, with \\\\ and \\\" for these two signs.");

        private final String expected;
        private final String next;

        Language(String expected, String next) {
            this.expected = expected;
            this.next = next;
        }
    }

    /**
     * The whole of a file; empty when there is nothing in it.
     *
     * @throws TurnstoneException when it is not of this language
     */
    static Optional<YamlNode> read(InputStream in, String file, Language language) {
        LoadSettings settings =
                LoadSettings.builder().setLabel(file).setUseMarks(true).build();
        try {
            return new Compose(settings)
                    .composeInputStream(in)
                    .filter(node -> !(node instanceof ScalarNode scalar
                            && scalar.getValue().isBlank()))
                    .map(node -> new YamlNode(file, node, language));
        } catch (YamlEngineException e) {
            Optional<Mark> mark =
                    e instanceof MarkedYamlEngineException marked ? marked.getProblemMark() : Optional.empty();
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "The file '" + file + "' is no " + language + ": "
                            + YamlFault.of(e).words() + ".",
                    List.of(position(file, mark)),
                    language.next));
        }
    }

    private YamlNode of(Node part) {
        return new YamlNode(file, part, language);
    }

    /** Whether it says that there is nothing. */
    boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    /** Its lines of {@code name: value}; anything else is a problem. */
    Map<String, YamlNode> entries(List<Problem> problems) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            problems.add(problem(language.expected, "Correct it."));
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (entries.put(key, of(tuple.getValueNode())) != null) {
                problems.add(of(tuple.getKeyNode()).problem("'" + key + "' is given twice.", "Remove one of them."));
            }
        }
        return entries;
    }

    /** A single text; anything else is a problem. */
    Optional<String> text(List<Problem> problems) {
        if (node instanceof ScalarNode scalar) {
            if (begins('!') || begins('&') && scalar.getValue().isEmpty()) {
                problems.add(problem("What begins with ! or & is no text here.", language.next));
                return Optional.empty();
            }
            return Optional.of(scalar.getValue());
        }
        problems.add(problem("A single value belongs here.", "Correct it."));
        return Optional.empty();
    }

    /** A list of texts, or one. */
    List<String> texts(List<Problem> problems) {
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> of(item).text(problems).ifPresent(texts::add));
        } else {
            text(problems).ifPresent(texts::add);
        }
        return texts;
    }

    /** A setting's value: a text, and where its form allows it also a list or lines of {@code name: value}. */
    Optional<String> settingText(Form form, List<Problem> problems) {
        if (form == Form.PATHS && node instanceof SequenceNode) {
            return Optional.of(String.join(File.pathSeparator, texts(problems)));
        }
        if (form == Form.PAIRS && node instanceof MappingNode) {
            return Optional.of(entries(problems).entrySet().stream()
                    .map(entry -> entry.getKey() + "="
                            + entry.getValue().text(problems).orElse(""))
                    .collect(Collectors.joining("\n")));
        }
        return text(problems);
    }

    /** Whether this is its first sign in the file: a tag would be dropped silently, and may be a password. */
    private boolean begins(char sign) {
        return node.getStartMark()
                .filter(mark ->
                        mark.getPointer() < mark.getBuffer().length && mark.getBuffer()[mark.getPointer()] == sign)
                .isPresent();
    }

    Problem unknownSetting(String name, Collection<String> known) {
        List<String> near = NearMisses.of(name, known);
        return problem(
                "There is no setting '" + name + "'.",
                near.isEmpty()
                        ? "'turnstone settings' lists what there is."
                        : "Did you mean '" + String.join("' or '", near) + "'?");
    }

    Problem problem(String what, String next) {
        return new Problem(ErrorCode.SETTING_INVALID, what, List.of(position(file, node.getStartMark())), next);
    }

    /** Where it stands, for people. */
    String place() {
        Position position = position(file, node.getStartMark());
        return position.file() + ":" + position.line();
    }

    private static Position position(String file, Optional<Mark> mark) {
        return mark.map(place -> new Position(file, place.getLine() + 1, place.getColumn() + 1))
                .orElseGet(() -> Position.startOf(file));
    }
}

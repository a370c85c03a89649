package dev.turnstone.tests.liquibase.generated;

import dev.turnstone.liquibase.vocabulary.ChangeType;
import dev.turnstone.liquibase.vocabulary.ChangeTypes;
import dev.turnstone.liquibase.vocabulary.Parameter;
import dev.turnstone.liquibase.vocabulary.Parameter.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes up changesets out of the vocabulary; what is added there is made up here without further ado. */
public final class ChangelogGenerator {
    private final Random random;

    /** The same seed makes up the same changesets. */
    public ChangelogGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** Writes the files that made-up changes name. */
    public static void writeFiles(Path folder) throws IOException {
        Files.writeString(folder.resolve("select.sql"), "select  1;\n\n-- caf\u00e9\n\tselect ${undefined} ;\r\n");
        Files.write(folder.resolve("latin.sql"), "select 'caf\u00e9'\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("marked.sql"), "\uFEFFselect 2");
        Files.writeString(folder.resolve("rows.csv"), "id,name\n# none\n1,Bob\r\n\n2,Al\n");
        Files.writeString(folder.resolve("odd.csv"), "\n#\n\nid,name\n\n#x\n// y\n1,'#'\n\n# the end");
    }

    /** Every kind of change with as little as it can have, then with each other attribute and each of its values. */
    public List<GeneratedChangeset> alone() {
        Stream<GeneratedChangeset> none = Stream.of(GeneratedChangeset.of("no change"));
        Stream<GeneratedChangeset> changes =
                ChangeTypes.all().stream().flatMap(ChangelogGenerator::variants).map(ChangelogGenerator::named);
        Stream<GeneratedChangeset> edits = ModificationSamples.alone().stream()
                .map(edit -> new GeneratedChangeset("", Map.of(), List.of(simple("dropTable"), edit)));
        List<GeneratedChangeset> all =
                Stream.of(none, changes, edits).flatMap(each -> each).toList();
        // Two of them may be alike in what their ids say.
        return IntStream.range(0, all.size())
                .mapToObj(i -> new GeneratedChangeset(
                        (i + " " + all.get(i).id()).strip(),
                        all.get(i).attributes(),
                        all.get(i).content()))
                .toList();
    }

    /** Changesets of one to three changes with any attributes. */
    public List<GeneratedChangeset> random(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new GeneratedChangeset("random " + i, Map.of(), randomContent()))
                .toList();
    }

    /** Changesets of one change with any attributes, which all have their ordinary values. */
    public List<GeneratedChangeset> combinations(int count) {
        List<ChangeType> types = ChangeTypes.all();
        return IntStream.range(0, count)
                .mapToObj(i -> GeneratedChangeset.of(
                        "combination " + i,
                        withDistinctColumns(randomChange(types.get(i % types.size()), values -> values.get(0)))))
                .toList();
    }

    private static Element withDistinctColumns(Element change) {
        List<Element> columns = change.children().stream()
                .filter(child -> child.name().equals("column"))
                .toList();
        Element distinct = change.without("column");
        for (int i = 0; i < columns.size(); i++) {
            distinct = distinct.with(columns.get(i).with("name", i == 0 ? "id" : "column" + i));
        }
        return distinct;
    }

    private List<Element> randomContent() {
        List<ChangeType> types = ChangeTypes.all();
        List<Element> content = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            content.add(randomChange(types.get(random.nextInt(types.size())), this::any));
        }
        if (content.stream().anyMatch(change -> change.name().equals("tagDatabase"))) {
            // It must be alone.
            return List.of(content.get(0));
        }
        if (random.nextInt(6) == 0) {
            List<Element> edits = ModificationSamples.alone();
            content.add(edits.get(random.nextInt(edits.size())));
        }
        return content;
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Element randomChange(ChangeType type, Function<List<String>, String> choice) {
        Element change = simple(type);
        for (Parameter parameter : type.parameters()) {
            List<String> values = SampleValues.of(parameter);
            if (!values.isEmpty() && random.nextInt(3) == 0) {
                change = with(change, type, parameter, choice.apply(values));
            }
        }
        if (has(type, Kind.COLUMNS)) {
            change = change.without("column");
            for (int i = random.nextInt(4); i >= 0; i--) {
                change = change.with(ColumnSamples.random(type.name(), random, choice));
            }
        }
        return change;
    }

    private static GeneratedChangeset named(Element change) {
        Map<String, String> said = new LinkedHashMap<>(change.attributes());
        change.children().forEach(child -> said.putAll(child.attributes()));
        change.children().stream()
                .flatMap(child -> child.children().stream())
                .forEach(child -> said.put(child.name(), child.attributes().toString()));
        return GeneratedChangeset.of(change.name() + " " + said, change);
    }

    private static Stream<Element> variants(ChangeType type) {
        Element simple = simple(type);
        Stream<Element> attributes = type.parameters().stream()
                .flatMap(parameter ->
                        SampleValues.of(parameter).stream().map(value -> with(simple, type, parameter, value)));
        Stream<Element> columns = has(type, Kind.COLUMNS)
                ? ColumnSamples.alone(type.name()).stream()
                        .map(column -> simple.without("column").with(column))
                : Stream.empty();
        Stream<Element> rowColumns =
                has(type, Kind.LOAD_COLUMNS) ? ColumnSamples.ofRows().map(simple::with) : Stream.empty();
        return Stream.of(Stream.of(simple), attributes, columns, rowColumns, NestedSamples.of(simple))
                .flatMap(each -> each);
    }

    private static Element simple(String name) {
        return simple(ChangeTypes.find(name).orElseThrow());
    }

    private static Element simple(ChangeType type) {
        Element change = Element.named(type.name());
        if (type.name().equals("mergeColumns")) {
            // Only XML wants it.
            change = change.with("joinString", " ");
        }
        if (type.name().equals("addDefaultValue")) {
            // One of several has to be there.
            change = change.with("defaultValue", "none");
        }
        if (type.name().equals("addUniqueConstraint")) {
            // Without it there is no way back.
            change = change.with("constraintName", "uq");
        }
        for (Parameter parameter : type.parameters()) {
            if (parameter.kind() == Kind.COLUMNS) {
                change = change.with(ColumnSamples.simple(type.name()));
            } else if (parameter.kind() == Kind.BODY || !parameter.requiredOn().isEmpty()) {
                change =
                        with(change, type, parameter, SampleValues.of(parameter).get(0));
            }
        }
        return change;
    }

    /** A file stands in the place of the text. */
    private static Element with(Element change, ChangeType type, Parameter parameter, String value) {
        if (parameter.kind() == Kind.BODY) {
            return change.attributes().containsKey("path") ? change : change.saying(value);
        }
        if (type.children().contains(parameter.name())) {
            return change.with(Element.named(parameter.name()).saying(value));
        }
        Element with = isOtherDefault(change, parameter) ? change.lacking("defaultValue") : change;
        with = with.with(parameter.name(), value);
        return parameter.name().equals("path") ? with.silent() : with;
    }

    private static boolean isOtherDefault(Element change, Parameter parameter) {
        return change.name().equals("addDefaultValue")
                && parameter.name().startsWith("defaultValue")
                && !parameter.name().equals("defaultValueConstraintName");
    }

    private static boolean has(ChangeType type, Kind kind) {
        return type.parameters().stream().anyMatch(parameter -> parameter.kind() == kind);
    }
}

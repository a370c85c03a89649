package dev.turnstone.tests.liquibase.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Made-up changesets as JSON, which is YAML too. Values that look like numbers or truths are written as such. */
public final class JsonText {
    private static final Pattern TYPED = Pattern.compile("true|false|-?(0|[1-9]\\d*)(\\.\\d+)?");

    /** Where elements of a kind stand, when there may be several. */
    private static final Map<String, String> LISTS = Map.of("column", "columns", "arg", "args");

    /** What the text of an element is called. */
    private static final Map<String, String> TEXTS = Map.of(
            "sql", "sql",
            "createView", "selectQuery",
            "createProcedure", "procedureText",
            "output", "message",
            "stop", "message",
            "param", "value");

    private JsonText() {}

    public static String of(List<GeneratedChangeset> changesets) {
        return changesets.stream()
                .map(changeset -> "{\"changeSet\": " + changeset(changeset) + "}")
                .collect(Collectors.joining(",\n", "{\"databaseChangeLog\": [\n", "\n]}\n"));
    }

    private static String changeset(GeneratedChangeset changeset) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("id", quoted(changeset.id()));
        entries.put("author", quoted(GeneratedChangeset.AUTHOR));
        changeset.attributes().forEach((name, value) -> entries.put(name, scalar(value)));
        List<String> changes = new ArrayList<>();
        for (Element element : changeset.content()) {
            if (element.name().equals("modifySql")) {
                entries.put(element.name(), object(element));
            } else {
                changes.add("{" + quoted(element.name()) + ": " + object(element) + "}");
            }
        }
        entries.put("changes", list(changes));
        return object(entries);
    }

    private static String object(Element element) {
        Map<String, String> entries = new LinkedHashMap<>();
        element.attributes().forEach((name, value) -> entries.put(name, scalar(value)));
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (Element child : element.children()) {
            String list = listOf(element, child);
            if (!list.isEmpty()) {
                lists.computeIfAbsent(list, name -> new ArrayList<>())
                        .add("{" + quoted(child.name()) + ": " + object(child) + "}");
            } else if (child.name().equals("whereParams")) {
                entries.put(
                        child.name(),
                        list(child.children().stream()
                                .map(param -> "{" + quoted(param.name()) + ": " + object(param) + "}")
                                .toList()));
            } else {
                entries.put(child.name(), child.text().map(JsonText::scalar).orElseGet(() -> object(child)));
            }
        }
        lists.forEach((name, items) -> entries.put(name, list(items)));
        element.text().ifPresent(text -> entries.put(TEXTS.getOrDefault(element.name(), element.name()), scalar(text)));
        return object(entries);
    }

    private static String listOf(Element parent, Element child) {
        return parent.name().equals("customChange") ? "params" : LISTS.getOrDefault(child.name(), "");
    }

    private static String object(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String list(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    private static String scalar(String value) {
        return TYPED.matcher(value).matches() ? value : quoted(value);
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }
}

package dev.turnstone.tests.liquibase.generated;

import java.util.stream.Stream;

/** What else may stand inside changes. */
final class NestedSamples {
    private NestedSamples() {}

    /** The change with each of the elements that only its kind has. */
    static Stream<Element> of(Element change) {
        return switch (change.name()) {
            case "update", "delete" -> conditions(change);
            case "customChange" ->
                Stream.of(
                        change.with(param("name", "world")),
                        change.with(param("name", "world")).with(param("greeting", "")),
                        change.with(
                                Element.named("param").with("name", "greeting").saying("hello")));
            case "executeCommand" ->
                Stream.of(
                        change.with(Element.named("arg").with("value", "-n")),
                        change.with(Element.named("arg").with("value", "a"))
                                .with(Element.named("arg").with("value", "b")));
            case "sql" -> Stream.of(change.with(Element.named("comment").saying("why")));
            default -> Stream.empty();
        };
    }

    private static Stream<Element> conditions(Element change) {
        Element where = Element.named("where").saying("id = 1\n  and x = :value");
        Element parameters = Element.named("whereParams")
                .with(param("name", "id").with("valueNumeric", "1"))
                .with(Element.named("param").with("valueDate", "2020-01-02"));
        return Stream.of(
                change.with(where),
                change.with(Element.named("where").saying(" :name = :value ")).with(parameters));
    }

    private static Element param(String name, String value) {
        return name.equals("name") && value.equals("id")
                ? Element.named("param").with("name", value)
                : Element.named("param").with("name", name).with("value", value);
    }
}

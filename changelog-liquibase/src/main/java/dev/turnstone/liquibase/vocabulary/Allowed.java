package dev.turnstone.liquibase.vocabulary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may stand in an entry of a changelog.
 *
 * @param attributes names with one value each, by their names as they are usually written and in small letters
 * @param children names of entries that may stand inside, any number of times, found in the same two ways
 * @param text whether it may have a text of its own
 */
record Allowed(Map<String, Attribute> attributes, Map<String, String> children, Text text) {
    /** Whether there may be a text. */
    enum Text {
        NONE,
        ALLOWED
    }

    /**
     * A name with a value.
     *
     * @param choices the values that there are, in the case they are usually written; any value when empty
     * @param form what a value looks like when there are no choices
     */
    record Attribute(String name, List<String> choices, Form form) {
        Attribute {
            choices = List.copyOf(choices);
        }
    }

    /** What values look like. */
    enum Form {
        ANY(".*"),
        /** Liquibase takes every other word for false. */
        FLAG("(?i)true|false"),
        WHOLE_NUMBER("[-+]?[0-9]+");

        private final Pattern pattern;

        Form(String pattern) {
            this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        }

        boolean matches(String value) {
            return this == ANY || pattern.matcher(value.strip()).matches();
        }
    }

    Allowed {
        attributes = Map.copyOf(attributes);
        children = Map.copyOf(children);
    }

    static Allowed none() {
        return new Allowed(Map.of(), Map.of(), Text.NONE);
    }

    /** Of a change, by its kind. */
    static Allowed of(ChangeType type) {
        Allowed words = none();
        Set<String> children = new TreeSet<>(type.children());
        for (Parameter parameter : type.parameters()) {
            switch (parameter.kind()) {
                case FLAG -> words = words.flags(parameter.name());
                case INTEGER -> words = words.numbers(parameter.name());
                case TEXT, FUNCTION, SEQUENCE -> words = words.texts(parameter.name());
                case BODY -> words = words.withText();
                case COLUMNS, LOAD_COLUMNS -> children.add("column");
            }
        }
        return words.holds(children);
    }

    Allowed texts(String... names) {
        return with(Form.ANY, names);
    }

    Allowed flags(String... names) {
        return with(Form.FLAG, names);
    }

    Allowed numbers(String... names) {
        return with(Form.WHOLE_NUMBER, names);
    }

    Allowed choice(String name, String... choices) {
        return with(Stream.of(new Attribute(name, List.of(choices), Form.ANY)));
    }

    Allowed holds(Set<String> names) {
        Map<String, String> more = new HashMap<>(children);
        names.forEach(name -> {
            more.put(key(name), name);
            more.put(name, name);
        });
        return new Allowed(attributes, more, text);
    }

    Allowed holds(String... names) {
        return holds(Set.of(names));
    }

    Allowed withText() {
        return new Allowed(attributes, children, Text.ALLOWED);
    }

    Optional<Attribute> attribute(String name) {
        Attribute attribute = attributes.get(name);
        boolean isOther = attribute != null || children.containsKey(name);
        return Optional.ofNullable(isOther ? attribute : attributes.get(key(name)));
    }

    /** Whether an entry of this name may stand inside. */
    boolean mayHold(String name) {
        return children.containsKey(name) || children.containsKey(key(name));
    }

    /** The name of an entry that may stand inside, with its capitals where they belong. */
    String spelled(String name) {
        String spelled = children.get(name);
        return spelled != null ? spelled : children.getOrDefault(key(name), name);
    }

    private Allowed with(Form form, String... names) {
        return with(Arrays.stream(names).map(name -> new Attribute(name, List.of(), form)));
    }

    private Allowed with(Stream<Attribute> added) {
        Map<String, Attribute> more = new HashMap<>(attributes);
        added.forEach(attribute -> {
            more.put(key(attribute.name()), attribute);
            more.put(attribute.name(), attribute);
        });
        return new Allowed(more, children, text);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

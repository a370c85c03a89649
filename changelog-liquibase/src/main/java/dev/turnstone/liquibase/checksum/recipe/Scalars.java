package dev.turnstone.liquibase.checksum.recipe;

import dev.turnstone.liquibase.checksum.recipe.Structure.Field;
import dev.turnstone.liquibase.tree.Node;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes of one entry as fields, each in the form that its kind has.
 *
 * @param fields where they are added
 */
record Scalars(Node node, List<Field> fields) {

    /** In which form a value counts. */
    enum Form {
        TEXT,
        FLAG,
        INTEGER
    }

    private record Word(String name, Form form) {}

    /** Names of attributes and their forms. */
    static final class Words {
        private final Map<String, Word> words = new HashMap<>();

        Words and(Form form, String... names) {
            for (String name : names) {
                words.put(name.toLowerCase(Locale.ROOT), new Word(name, form));
            }
            return this;
        }
    }

    // Loops, not streams: thousands of changesets have many attributes, and the JVM has only just started.

    /** All attributes that these words name. */
    void all(Words known) {
        for (Node child : node.children()) {
            Word word = known.words.get(child.name().toLowerCase(Locale.ROOT));
            if (word != null && isFirst(child)) {
                child.text().ifPresent(value -> add(word.name(), value, word.form()));
            }
        }
    }

    private boolean isFirst(Node child) {
        return node.first(child.name()).filter(first -> first == child).isPresent();
    }

    void one(String name, Form form) {
        node.value(name).ifPresent(value -> add(name, value, form));
    }

    void add(String name, Optional<String> value) {
        value.ifPresent(text -> fields.add(new Field.Scalar(name, text)));
    }

    private void add(String name, String value, Form form) {
        String written = switch (form) {
            case TEXT -> value;
            case FLAG -> Boolean.toString(value.equalsIgnoreCase("true"));
            case INTEGER -> number(value);
        };
        fields.add(new Field.Scalar(name, written));
    }

    /** Without zeros before it. */
    private static String number(String text) {
        return text.matches("[+-]?\\d+") ? new BigInteger(text).toString() : text;
    }
}

package dev.turnstone.liquibase.checksum.recipe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The attributes of a change, or of something in it, in the form in which Liquibase digests them.
 *
 * @param fields in any order
 */
public record Structure(List<Field> fields) {
    private static final String STEP = "    ";

    /** Something that an attribute or a nested element says. */
    public sealed interface Field {
        /** A value. */
        record Scalar(String name, String value) implements Field {
            @Override
            public String written(int depth) {
                return pair(name, value);
            }
        }

        /** A nested element, of which there can only be one; its name doesn't count. */
        record Inner(Structure structure) implements Field {
            @Override
            public String written(int depth) {
                return structure.written(depth + 1);
            }
        }

        /** Nested elements. */
        record Structures(String name, List<Structure> items) implements Field {
            @Override
            public String written(int depth) {
                return list(
                        name,
                        depth,
                        items.stream().map(item -> item.written(depth + 2)).toList());
            }
        }

        /** Words. */
        record Texts(String name, List<String> items) implements Field {
            @Override
            public String written(int depth) {
                return list(name, depth, items);
            }
        }

        /** Values with names of the user's. */
        record Values(String name, Map<String, String> values) implements Field {
            @Override
            public String written(int depth) {
                List<String> lines = new TreeMap<>(values)
                        .entrySet().stream()
                                .map(value -> STEP.repeat(depth + 1) + pair(value.getKey(), value.getValue()))
                                .toList();
                return name + "={\n" + String.join(",\n", lines) + "\n" + STEP.repeat(depth) + "}";
            }
        }

        /** The field so many steps in. */
        String written(int depth);
    }

    public Structure {
        fields = List.copyOf(fields);
    }

    /** The text that is digested. */
    public String written(String name) {
        return name + ":" + written(1);
    }

    private String written(int depth) {
        if (fields.isEmpty()) {
            return "[" + STEP.repeat(depth - 1) + "]";
        }
        // Indentation is the same for all, so it has no part in their order.
        TreeSet<String> lines = new TreeSet<>();
        for (Field field : fields) {
            lines.add(field.written(depth));
        }
        String step = STEP.repeat(depth);
        StringBuilder text = new StringBuilder("[\n");
        for (String line : lines) {
            text.append(step).append(line).append('\n');
        }
        return text.append(STEP.repeat(depth - 1)).append(']').toString();
    }

    private static String pair(String name, String value) {
        return name + "=\"" + value + "\"";
    }

    private static String list(String name, int depth, List<String> items) {
        if (items.isEmpty()) {
            return name + "=[]";
        }
        String step = STEP.repeat(depth + 1);
        return name + "=[\n" + step + String.join(",\n" + step, items) + "\n" + STEP.repeat(depth) + "]";
    }
}

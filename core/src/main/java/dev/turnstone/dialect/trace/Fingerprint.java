package dev.turnstone.dialect.trace;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Some objects of a database as they were at a moment: each by kind and name, with its definition and its identity. An
 * object that isn't here did not exist.
 *
 * @param objects definitions by what people call the object, such as {@code table city}
 */
public record Fingerprint(SortedMap<String, Definition> objects) {
    /** No objects. */
    public static final Fingerprint EMPTY = new Fingerprint(new TreeMap<>());

    /** What a login sees that has no right to see definitions. */
    public static final Fingerprint UNREADABLE =
            new Fingerprint(new TreeMap<>(Map.of("catalog unreadable", new Definition("", ""))));

    /** The definition of a table of which only that counts: it has no rows. */
    public static final String NO_ROWS = "no rows";

    private static final char BETWEEN = '\t';

    /**
     * An object.
     *
     * @param text the statement that would make it, or another complete description
     * @param identity what tells it from another of the same definition, such as the engine's number; empty text when
     *     that can't be read
     */
    public record Definition(String text, String identity) {
        public Definition {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(identity, "identity");
        }
    }

    public Fingerprint {
        objects = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(objects));
    }

    /** Whether both have the same objects of the same definitions, whatever their identities. */
    public boolean looksLike(Fingerprint other) {
        return objects.size() == other.objects.size()
                && objects.entrySet().stream()
                        .allMatch(mine -> other.objects.containsKey(mine.getKey())
                                && other.objects
                                        .get(mine.getKey())
                                        .text()
                                        .equals(mine.getValue().text()));
    }

    /** Whether each object has one. */
    boolean hasIdentities() {
        return objects.values().stream().noneMatch(object -> object.identity().isEmpty());
    }

    /** The object of this name, whatever its kind; names are compared as the product folded them, case ignored. */
    Optional<Definition> find(String name) {
        return objects.entrySet().stream()
                .filter(object -> object.getKey()
                        .substring(object.getKey().indexOf(' ') + 1)
                        .equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** As text for the journal, a line per object. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Definition> object : objects.entrySet()) {
            text.append(escaped(object.getKey()))
                    .append(BETWEEN)
                    .append(escaped(object.getValue().identity()))
                    .append(BETWEEN)
                    .append(escaped(object.getValue().text()))
                    .append('\n');
        }
        return text.toString();
    }

    /** What {@link #toText} has written. */
    public static Fingerprint parse(String text) {
        TreeMap<String, Definition> objects = new TreeMap<>();
        text.lines().forEach(line -> {
            String[] parts = line.split(String.valueOf(BETWEEN), -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("no line of a fingerprint: " + line);
            }
            objects.put(unescaped(parts[0]), new Definition(unescaped(parts[2]), unescaped(parts[1])));
        });
        return new Fingerprint(objects);
    }

    private static String escaped(String text) {
        return text.replace("%", "%25")
                .replace("\t", "%09")
                .replace("\n", "%0A")
                .replace("\r", "%0D");
    }

    private static String unescaped(String text) {
        return text.replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%09", "\t")
                .replace("%25", "%");
    }
}

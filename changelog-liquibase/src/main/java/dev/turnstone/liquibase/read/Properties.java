package dev.turnstone.liquibase.read;

import dev.turnstone.liquibase.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What <code>${name}</code> stands for. Surroundings win over properties; of properties that everybody sees the first of a name
 * counts, of those that only a file and what it includes see, the newest. Not thread-safe: it grows while a changelog is
 * read.
 */
final class Properties {
    private static final Pattern INNERMOST = Pattern.compile("\\$\\{([^${}]+)}");

    /** Two properties may stand for each other. */
    private static final int MOST_FILLED = 1_000;

    private final Function<String, Optional<String>> surroundings;
    private final List<Property> global = new ArrayList<>();

    private record Property(String name, String value) {}

    /** What one file defines for itself and what it includes. */
    static final class Scope {
        private final Optional<Scope> parent;
        private final List<Property> local = new ArrayList<>();

        private Scope(Optional<Scope> parent) {
            this.parent = parent;
        }

        /** The scope of an included file. */
        Scope inner() {
            return new Scope(Optional.of(this));
        }

        private Optional<String> find(String name) {
            for (int i = local.size() - 1; i >= 0; i--) {
                if (local.get(i).name().equals(name)) {
                    return Optional.of(local.get(i).value());
                }
            }
            return parent.flatMap(outer -> outer.find(name));
        }
    }

    /**
     * Begins with what is known beforehand.
     *
     * @param surroundings environment variables and the like
     * @param given values for everybody, before any file is read
     */
    Properties(Function<String, Optional<String>> surroundings, Map<String, String> given) {
        this.surroundings = surroundings;
        given.forEach((name, value) -> global.add(new Property(key(name), value)));
    }

    /** The scope of the first file. */
    static Scope outermost() {
        return new Scope(Optional.empty());
    }

    void defineForAll(String name, String value) {
        global.add(new Property(key(name), value));
    }

    void define(Scope scope, String name, String value) {
        scope.local.add(new Property(key(name), value));
    }

    Optional<String> find(String name, Scope scope) {
        String key = key(name);
        return surroundings
                .apply(name)
                .or(() -> global.stream()
                        .filter(property -> property.name().equals(key))
                        .map(Property::value)
                        .findFirst())
                .or(() -> scope.find(key));
    }

    /** The text with all names filled in that are known, from the innermost outwards; others stay. */
    String expand(String text, Scope scope) {
        if (!text.contains("${")) {
            return text;
        }
        String expanded = text;
        int from = 0;
        Matcher name = INNERMOST.matcher(expanded);
        for (int filled = 0; filled < MOST_FILLED && name.find(from); ) {
            Optional<String> value = find(name.group(1).strip(), scope);
            if (value.isPresent()) {
                filled++;
                expanded = expanded.substring(0, name.start()) + value.get() + expanded.substring(name.end());
                // What the value brings may complete a name that was begun before it.
                from = Math.max(0, expanded.lastIndexOf("${", name.start()));
            } else {
                from = name.end();
            }
            name = INNERMOST.matcher(expanded);
        }
        return expanded;
    }

    /** The entry and all below it, filled in. */
    Node expand(Node node, Scope scope) {
        if (!mentions(node)) {
            return node;
        }
        return new Node(
                node.name(),
                node.text().map(text -> expand(text, scope)),
                node.children().stream().map(child -> expand(child, scope)).toList(),
                node.at(),
                node.textAt());
    }

    /** Most entries mention no property, and needn't be made anew. */
    private static boolean mentions(Node node) {
        if (node.text().isPresent() && node.text().get().contains("${")) {
            return true;
        }
        for (Node child : node.children()) {
            if (mentions(child)) {
                return true;
            }
        }
        return false;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

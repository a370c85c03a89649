package dev.turnstone.liquibase.read;

import dev.turnstone.Position;
import dev.turnstone.liquibase.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A property that is left in a text as it was written, because nobody says what it stands for.
 *
 * @param name as written, without blanks around it
 */
public record OpenProperty(String name, Position at) {
    /** What looks like a name; braces hold other things too, JSON between dollar quotes for one. */
    private static final Pattern NAME = Pattern.compile("\\$\\{\\s*([\\w.-]+)\\s*}");

    /** Those that are left in an entry and all below it, once it is filled in. */
    static List<OpenProperty> in(Node node) {
        List<OpenProperty> found = new ArrayList<>();
        collect(node, found);
        return List.copyOf(found);
    }

    private static void collect(Node node, List<OpenProperty> found) {
        node.text().ifPresent(text -> found.addAll(in(text, node.at())));
        node.children().forEach(child -> collect(child, found));
    }

    /** Those that are left in a text that begins at a place. */
    public static List<OpenProperty> in(String text, Position start) {
        List<OpenProperty> found = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            found.add(new OpenProperty(name.group(1), place(text, name.start(), start)));
        }
        return found;
    }

    private static Position place(String text, int index, Position start) {
        String before = text.substring(0, index);
        int lines = (int) before.chars().filter(letter -> letter == '\n').count();
        return lines == 0 ? start : new Position(start.file(), start.line() + lines, index - before.lastIndexOf('\n'));
    }
}

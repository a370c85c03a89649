package dev.turnstone.liquibase.tree;

import dev.turnstone.Position;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of formatted SQL, and the words with values in it. They may stand anywhere, even within one another; of two
 * the last counts.
 *
 * @param number counted from 1
 */
record SqlLine(String file, int number, String text) {
    /** A word or a property, which is filled in later. */
    static final String WORD = "((?:\\w|\\$\\{[^}]*})+)";

    static final String NO_BLANKS = "(\\S+)";
    static final String QUOTED_OR_NO_BLANKS = "(\"[^\"]+\"|\\S+)";
    static final String TO_THE_END = "(.+)";

    /** Where the directive begins. */
    Position at() {
        return at(text.length() - text.stripLeading().length());
    }

    /** Where a character of the line is. */
    Position at(int index) {
        return new Position(file, number, Math.min(index, text.length()) + 1);
    }

    /**
     * The value behind {@code name:}, without its quotes.
     *
     * @param name a regular expression without groups
     * @param entry how the entry is called in the tree
     * @param value one of the expressions above, or another with one group
     */
    Optional<Node> value(String name, String entry, String value) {
        Matcher matcher =
                Pattern.compile(name + ":" + value, Pattern.CASE_INSENSITIVE).matcher(text);
        Optional<Node> last = Optional.empty();
        for (int from = 0; from < text.length() && matcher.find(from); from = matcher.start() + 1) {
            String found = unquoted(matcher.group(1)).strip();
            last = Optional.of(found)
                    .filter(word -> !word.isEmpty())
                    .map(word -> Node.leaf(entry, word, at(matcher.start())));
        }
        return last;
    }

    /** The same with the entry called as the word is. */
    Optional<Node> value(String name, String value) {
        return value(name, name, value);
    }

    static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}

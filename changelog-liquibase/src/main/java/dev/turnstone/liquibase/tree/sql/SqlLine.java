package dev.turnstone.liquibase.tree.sql;

import dev.turnstone.Position;
import dev.turnstone.liquibase.tree.Node;
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
    /** What may stand behind the colon. */
    enum Form {
        WORD("\\w+"),
        /** These lines are filled in before Liquibase looks for words. */
        WORD_OR_PROPERTY("(?:\\w|\\$\\{[^}]*})+"),
        NO_BLANKS("\\S+"),
        /** Quotes of either kind are taken away, but only double ones may have blanks between them. */
        QUOTED_OR_NO_BLANKS("\"[^\"]+\"|\\S+"),
        DATABASES("[^,][\\w!,]+"),
        TO_THE_END(".+");

        private final String pattern;

        Form(String pattern) {
            this.pattern = pattern;
        }
    }

    /**
     * A word with a value.
     *
     * @param entry how it is called in the tree
     */
    record Word(String entry, Form form, Pattern pattern) {
        /** A word that is called the same in the tree. */
        static Word of(String name, Form form) {
            return of(name, name, form);
        }

        /**
         * A word that is called otherwise in the tree.
         *
         * @param name a regular expression without groups
         */
        static Word of(String name, String entry, Form form) {
            return new Word(entry, form, Pattern.compile(name + ":(" + form.pattern + ")", Pattern.CASE_INSENSITIVE));
        }
    }

    /** Where the directive begins. */
    Position at() {
        return at(text.length() - text.stripLeading().length());
    }

    /** Where a character of the line is. */
    Position at(int index) {
        return new Position(file, number, Math.min(index, text.length()) + 1);
    }

    /** The value of a word. */
    Optional<Node> value(Word word) {
        Matcher matcher = word.pattern().matcher(text);
        Optional<Node> last = Optional.empty();
        for (int from = 0; from < text.length() && matcher.find(from); from = matcher.start() + 1) {
            String written = matcher.group(1).strip();
            String found = word.form() == Form.QUOTED_OR_NO_BLANKS ? unquoted(written) : written;
            last = found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Node.leaf(word.entry(), found, at(matcher.start())));
        }
        return last;
    }

    /** The text without the quotes around it, single or double. */
    static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && "'\"".indexOf(text.charAt(0)) >= 0
                && text.charAt(0) == text.charAt(text.length() - 1);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}

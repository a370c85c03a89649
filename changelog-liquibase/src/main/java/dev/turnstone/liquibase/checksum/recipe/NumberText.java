package dev.turnstone.liquibase.checksum.recipe;

import dev.turnstone.liquibase.tree.Node;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.Optional;

/**
 * What is written where a number is expected. It is one when it begins with one, as {@code 12 apples} does.
 *
 * @param number as written, without brackets around it; empty when it is none
 * @param expression what the database is to work out instead
 */
record NumberText(Optional<String> number, Optional<String> expression) {

    /** The attribute that begins with this word; the text {@code null} is none at all. */
    static Optional<NumberText> in(Node node, String word) {
        return node.value(word + "Numeric")
                .filter(text -> !text.equalsIgnoreCase("null"))
                .map(text -> of(text, word.equals("value")));
    }

    private static NumberText of(String text, boolean bracketsStay) {
        String bare = text.startsWith("(") ? text.substring(1).replaceFirst("\\)$", "") : text;
        return isNumber(bare)
                ? new NumberText(Optional.of(bare), Optional.empty())
                : new NumberText(Optional.empty(), Optional.of(bracketsStay ? text : bare));
    }

    /** What begins with a digit always is; for what doesn't, making a format is worth its while. */
    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9'
                || NumberFormat.getInstance(Locale.US).parse(text, new ParsePosition(0)) != null;
    }
}

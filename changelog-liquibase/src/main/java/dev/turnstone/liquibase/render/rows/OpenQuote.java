package dev.turnstone.liquibase.render.rows;

import java.util.OptionalLong;

/** Finds a quote that a cell begins with and that is never closed: all rows behind it would be one cell. */
final class OpenQuote {
    private OpenQuote() {}

    /** The line in which it stands, counted from 1. */
    static OptionalLong line(String text, char separator, char quote) {
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (atStart && each == quote) {
                int end = end(text, i + 1, quote);
                if (end < 0) {
                    return OptionalLong.of(text.substring(0, i)
                                    .chars()
                                    .filter(letter -> letter == '\n')
                                    .count()
                            + 1);
                }
                i = end;
                atStart = false;
            } else {
                atStart = each == separator || each == '\n' || each == '\r';
            }
        }
        return OptionalLong.empty();
    }

    /** Where the quote is closed; one that stands there twice is a part of the cell. -1 when it isn't. */
    private static int end(String text, int from, char quote) {
        int at = text.indexOf(quote, from);
        while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == quote) {
            at = text.indexOf(quote, at + 2);
        }
        return at;
    }
}

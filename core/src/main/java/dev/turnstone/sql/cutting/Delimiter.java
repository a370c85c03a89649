package dev.turnstone.sql.cutting;

import java.io.IOException;

/** What ends a statement. */
record Delimiter(String text, Place place) {
    private static final String SEMICOLON = ";";

    /** Where its characters mean the delimiter, outside of quotes and comments. */
    enum Place {
        /** Wherever they stand, even behind a name without a blank: {@code END$$}. */
        ANYWHERE,
        /** As a whole word in any case: {@code GO}, but not the beginning of {@code GOODS}. */
        WORD,
        /** Alone on a line: a single {@code /} is division elsewhere. */
        LINE
    }

    static Delimiter of(String text) {
        if (text.isBlank() || !text.equals(text.strip())) {
            throw new IllegalArgumentException(
                    "a delimiter must not be blank nor have blanks around it: '" + text + "'");
        }
        if (text.equals("/")) {
            return new Delimiter(text, Place.LINE);
        }
        boolean word = text.chars().allMatch(Character::isLetterOrDigit);
        return new Delimiter(text, word ? Place.WORD : Place.ANYWHERE);
    }

    /** Only with the ordinary delimiter do bodies need to be understood; any other one was chosen to avoid that. */
    boolean isOrdinary() {
        return text.equals(SEMICOLON);
    }

    /** Whether it begins at the next character, which is a token's first. */
    boolean isAt(Window window, boolean firstOnLine) throws IOException {
        return switch (place) {
            case ANYWHERE -> window.isAt(text);
            case WORD -> isWordAt(window);
            case LINE -> firstOnLine && window.isAt(text) && isLastOnLine(window);
        };
    }

    private boolean isWordAt(Window window) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            int c = window.peek(i);
            if (c == Window.END || Character.toUpperCase(c) != Character.toUpperCase(text.charAt(i))) {
                return false;
            }
        }
        int next = window.peek(text.length());
        return next == Window.END || !(Character.isLetterOrDigit(next) || next == '_' || next == '$');
    }

    private boolean isLastOnLine(Window window) throws IOException {
        int ahead = text.length();
        while (window.peek(ahead) == ' ' || window.peek(ahead) == '\t' || window.peek(ahead) == '\r') {
            ahead++;
        }
        return window.peek(ahead) == '\n' || window.peek(ahead) == Window.END;
    }
}

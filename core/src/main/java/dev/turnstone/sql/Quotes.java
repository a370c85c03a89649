package dev.turnstone.sql;

import java.io.IOException;

/** Moves over strings and quoted names. Each method starts at the opening quote and stops behind the closing one. */
final class Quotes {
    private final Window window;

    Quotes(Window window) {
        this.window = window;
    }

    /** {@code 'a''b'}: a doubled quote stays inside. */
    void skipDoubling(char quote) throws IOException {
        skip(quote, quote);
    }

    /** {@code 'a\'b''c'}: so does one behind a backslash. */
    void skipEscaping(char quote) throws IOException {
        skip(quote, '\\');
    }

    /** {@code [name]}. */
    void skipBracketed() throws IOException {
        long from = window.offset();
        if (window.skipTo(']', ']') == Window.END) {
            throw open("the name in [ ]", from);
        }
        window.skip(1);
    }

    /** {@code $tag$ … $tag$}, given the length of the opening one. */
    void skipDollarQuoted(int tagLength) throws IOException {
        long from = window.offset();
        window.peek(tagLength - 1);
        String tag = window.text(from, from + tagLength);
        window.skip(tagLength);
        while (window.skipTo('$', '$') != Window.END) {
            if (window.isAt(tag)) {
                window.skip(tagLength);
                return;
            }
            window.skip(1);
        }
        throw open("the dollar quote " + tag, from);
    }

    private void skip(char quote, char escape) throws IOException {
        long from = window.offset();
        window.skip(1);
        while (true) {
            int found = window.skipTo(quote, escape);
            if (found == Window.END || (found != quote && window.peek(1) == Window.END)) {
                throw open(quote == '\'' ? "the string" : "the name or string in " + quote, from);
            }
            boolean inside = found != quote || window.peek(1) == quote;
            window.skip(inside ? 2 : 1);
            if (!inside) {
                return;
            }
        }
    }

    private UnreadableScript open(String what, long from) {
        return new UnreadableScript(
                what + " that begins here is not closed before the script ends", window.place(from));
    }
}

package dev.turnstone.sql.cutting;

import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;

/** Finds comments and moves over them. */
final class Comments {
    /** The version that dumps write when no server shall ever execute the comment, as in mariadb-dump's first line. */
    private static final String NEVER = "999999";

    private final Window window;
    private final boolean hash;
    private final boolean slashes;
    private final boolean dashesNeedABlank;
    private final boolean nested;
    private final boolean executable;
    private final char otherLineEnd;

    Comments(Window window, Syntax syntax) {
        this.window = window;
        hash = syntax.has(Feature.HASH_COMMENTS);
        slashes = syntax.has(Feature.SLASH_COMMENTS);
        dashesNeedABlank = syntax.has(Feature.DASHES_NEED_A_BLANK);
        nested = syntax.has(Feature.NESTED_COMMENTS);
        executable = syntax.has(Feature.EXECUTABLE_COMMENTS);
        otherLineEnd = syntax.has(Feature.LINE_COMMENTS_END_AT_CR) ? '\r' : '\n';
    }

    /** Moves over a comment if one begins here; hints and executable comments are none. */
    boolean skipOne() throws IOException {
        int c = window.peek(0);
        if (isLineComment(c)) {
            window.skipTo('\n', otherLineEnd);
            return true;
        }
        if (c == '/' && window.peek(1) == '*' && !isHint() && executableOpening() == 0) {
            skipBlock();
            return true;
        }
        return false;
    }

    private boolean isLineComment(int c) throws IOException {
        return switch (c) {
            case '-' -> window.peek(1) == '-' && !(dashesNeedABlank && window.peek(2) > ' ');
            case '/' -> slashes && window.peek(1) == '/';
            case '#' -> hash;
            default -> false;
        };
    }

    /** Whether a hint begins here, given that a block comment does. */
    boolean isHint() throws IOException {
        return window.peek(2) == '+';
    }

    /** How long the opening of the executable comment is that begins here, 0 if none does. */
    int executableOpening() throws IOException {
        if (!executable || window.peek(0) != '/' || window.peek(1) != '*') {
            return 0;
        }
        int length = window.peek(2) == 'M' ? 4 : 3;
        if (window.peek(length - 1) != '!') {
            return 0;
        }
        int digits = 0;
        while (window.peek(length + digits) >= '0' && window.peek(length + digits) <= '9') {
            digits++;
        }
        boolean never = digits == NEVER.length() && isNever(length);
        return never ? 0 : length + digits;
    }

    /** Moves over a block comment or hint that begins here. */
    void skipBlock() throws IOException {
        long from = window.offset();
        int depth = 0;
        do {
            int next = window.peek(1);
            if (window.peek(0) == '/' && next == '*' && (nested || depth == 0)) {
                depth++;
                window.skip(2);
            } else if (window.peek(0) == '*' && next == '/') {
                depth--;
                window.skip(2);
            } else if (next == Window.END) {
                throw open(from);
            } else {
                window.skip(1);
            }
            if (depth > 0 && window.skipTo('*', nested ? '/' : '*') == Window.END) {
                throw open(from);
            }
        } while (depth > 0);
    }

    UnreadableScript open(long from) {
        return new UnreadableScript(
                "the comment that begins here is not closed before the script ends", window.place(from));
    }

    private boolean isNever(int from) throws IOException {
        for (int i = 0; i < NEVER.length(); i++) {
            if (window.peek(from + i) != NEVER.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

package dev.turnstone.clean;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows a script line by line through its quotes and comments, to tell which lines begin outside of them. A line that is
 * no SQL is not to be shown to it: its apostrophes mean nothing. Made anew for each script.
 */
final class Quotes {
    private static final Pattern DOLLARS = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");

    private final boolean backslashes;
    private String end = "";
    private boolean escapes;
    private int depth;

    /** @param backslashes whether a backslash in a string takes the meaning from what follows it */
    Quotes(boolean backslashes) {
        this.backslashes = backslashes;
    }

    /** Whether the next line begins outside of quotes and comments. */
    boolean areClosed() {
        return end.isEmpty();
    }

    /** Goes through a line, without its end. */
    void follow(String line) {
        int at = 0;
        while (at < line.length()) {
            at = end.isEmpty() ? outside(line, at) : inside(line, at);
        }
    }

    private int outside(String line, int at) {
        if (line.startsWith("--", at)) {
            return line.length();
        }
        if (line.startsWith("/*", at)) {
            open("*/", false);
            depth = 1;
            return at + 2;
        }
        char c = line.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
            open(String.valueOf(c), backslashes && c != '`' || c == '\'' && isEscaped(line, at));
            return at + 1;
        }
        Matcher dollars = DOLLARS.matcher(line).region(at, line.length());
        boolean startsWord = at == 0 || !Character.isJavaIdentifierPart(line.charAt(at - 1));
        if (c == '$' && startsWord && dollars.lookingAt()) {
            open(dollars.group(), false);
            return dollars.end();
        }
        return at + 1;
    }

    /** PostgreSQL's E'…'. */
    private static boolean isEscaped(String line, int at) {
        boolean marked = at > 0 && (line.charAt(at - 1) == 'E' || line.charAt(at - 1) == 'e');
        return marked && (at == 1 || !Character.isJavaIdentifierPart(line.charAt(at - 2)));
    }

    private void open(String closing, boolean withEscapes) {
        end = closing;
        escapes = withEscapes;
    }

    private int inside(String line, int at) {
        if (escapes && line.charAt(at) == '\\') {
            return at + 2;
        }
        if (end.equals("*/") && line.startsWith("/*", at)) {
            depth++;
            return at + 2;
        }
        if (!line.startsWith(end, at)) {
            return at + 1;
        }
        int behind = at + end.length();
        if (end.equals("*/") && --depth > 0) {
            return behind;
        }
        // A doubled quote opens the same again at once.
        end = "";
        return behind;
    }
}

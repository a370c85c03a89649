package dev.turnstone.liquibase.render.script;

import dev.turnstone.liquibase.render.script.ScriptCutter.Backslash;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The passages of a script that belong together: a word, a string, a comment, or else a single character. */
final class Passages {
    private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$\\w*\\$");

    private final String text;
    private final Backslash backslash;

    Passages(String text, Backslash backslash) {
        this.text = text;
        this.backslash = backslash;
    }

    boolean isComment(int at) {
        return text.startsWith("--", at) || text.startsWith("/*", at);
    }

    /** Where the passage ends that begins here. */
    int end(int at) {
        if (text.startsWith("--", at)) {
            return before("\n", at);
        }
        if (text.startsWith("/*", at)) {
            return behind("*/", at + 2);
        }
        char c = text.charAt(at);
        return switch (c) {
            case '\'', '"' -> quoteEnd(at, c);
            case '`' -> behind("`", at + 1);
            case '$' -> dollarQuoteEnd(at);
            default -> isPartOfWord(c) ? wordEnd(at) : at + 1;
        };
    }

    private int quoteEnd(int at, char quote) {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && backslash == Backslash.ESCAPES) {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Without another of its kind, what looks like a dollar quote is none. */
    private int dollarQuoteEnd(int at) {
        Matcher opening = DOLLAR_QUOTE.matcher(text).region(at, text.length());
        if (!opening.lookingAt() || (at > 0 && isPartOfWord(text.charAt(at - 1)))) {
            return at + 1;
        }
        int closing = text.indexOf(opening.group(), opening.end());
        return closing < 0 ? at + 1 : closing + opening.group().length();
    }

    private int wordEnd(int at) {
        int end = at + 1;
        while (end < text.length() && isPartOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private int before(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found;
    }

    private int behind(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }
}

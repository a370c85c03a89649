package dev.turnstone.liquibase.render.script;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ends a statement. */
interface Ending {
    /** A slash or GO alone on its line. */
    Pattern ALONE = Pattern.compile("(?i)(?:/|GO)[ \\t]*(?=\\r?\\n|\\z)");

    /** A line that it is alone on. */
    Pattern LONELY = Pattern.compile("(?im)^[ \\t]*(?:/|GO)[ \\t]*\\r?$");

    /** How long the delimiter is that begins here; 0 when none does. */
    int lengthAt(String text, int at, Nesting nesting);

    /** The delimiter that a change asks for, or the usual ones. */
    static Ending of(Optional<String> delimiter) {
        if (delimiter.isEmpty()) {
            return (text, at, nesting) -> Math.max(semicolon(text, at, nesting), alone(text, at));
        }
        String given = delimiter.get();
        if (given.equals(";")) {
            return Ending::semicolon;
        }
        if (given.equals("/")) {
            return (text, at, nesting) -> text.charAt(at) == '/' ? alone(text, at) : 0;
        }
        return given.contains("\\") ? expression(given) : word(given.strip());
    }

    private static int semicolon(String text, int at, Nesting nesting) {
        return text.charAt(at) == ';' && !nesting.isInside() ? 1 : 0;
    }

    /** Whether there is a line that may end a statement. */
    static boolean hasLonelyLine(String text) {
        return LONELY.matcher(text).find();
    }

    /** How long the slash or GO is that is alone on its line; 0 when there is none here. */
    static int alone(String text, int at) {
        if (!isFirstOnLine(text, at)) {
            return 0;
        }
        Matcher matcher = ALONE.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.end() - at : 0;
    }

    private static boolean isFirstOnLine(String text, int at) {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    /** A backslash tells an expression, as in <code>\nGO</code>. */
    private static Ending expression(String given) {
        Pattern pattern = Pattern.compile(given, Pattern.CASE_INSENSITIVE);
        return (text, at, nesting) -> {
            Matcher matcher = pattern.matcher(text)
                    .region(at, text.length())
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            return matcher.lookingAt() && isWhole(text, at, matcher.end()) ? matcher.end() - at : 0;
        };
    }

    private static Ending word(String given) {
        return (text, at, nesting) ->
                text.regionMatches(true, at, given, 0, given.length()) && isWhole(text, at, at + given.length())
                        ? given.length()
                        : 0;
    }

    /** GO isn't the beginning of GOODS, nor the end of AGO. */
    private static boolean isWhole(String text, int from, int to) {
        boolean cutsBefore = from > 0 && isPart(text, from - 1) && isPart(text, from);
        boolean cutsBehind = to < text.length() && isPart(text, to - 1) && isPart(text, to);
        return !cutsBefore && !cutsBehind;
    }

    private static boolean isPart(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_';
    }
}

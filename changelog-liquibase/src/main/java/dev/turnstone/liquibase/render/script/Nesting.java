package dev.turnstone.liquibase.render.script;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How deep in bodies a script is: only BEGIN and CASE have an END of their own word. */
final class Nesting {
    /** A BEGIN with one of these, or with nothing, begins a transaction or a conversation. */
    private static final Pattern NO_BODY =
            Pattern.compile("(?is)\\s*(?:;|\\z|(?:TRANSACTION|TRAN|TRANS|WORK|DIALOG|CONVERSATION|DISTRIBUTED)\\b)");

    /** What stands behind the END of something that isn't counted. */
    private static final Set<String> NOT_COUNTED = Set.of("IF", "LOOP", "WHILE", "REPEAT", "FOR");

    private int depth;
    private int depthBeforeEnd;
    private String previous = "";

    boolean isInside() {
        return depth > 0;
    }

    /** Takes the next passage. */
    void follow(String text, int from, int to) {
        String word = text.substring(from, to).toUpperCase(Locale.ROOT);
        if (word.isBlank()) {
            return;
        }
        boolean endsSomething = previous.equals("END");
        if (endsSomething && NOT_COUNTED.contains(word)) {
            depth = depthBeforeEnd;
        } else if (word.equals("BEGIN")
                && !NO_BODY.matcher(text).region(to, text.length()).lookingAt()) {
            depth++;
        } else if (word.equals("CASE") && !endsSomething) {
            depth++;
        } else if (word.equals("END") && !previous.equals(".")) {
            depthBeforeEnd = depth;
            depth = Math.max(0, depth - 1);
        }
        previous = word;
    }
}

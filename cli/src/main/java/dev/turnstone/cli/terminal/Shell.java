package dev.turnstone.cli.terminal;

import java.io.File;
import java.util.regex.Pattern;

/** Texts as one word of a command that is typed into a shell. */
public final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_%+=:,./@\\\\-]+");

    private Shell() {}

    /** As it is where no shell would take it for something else. */
    public static String word(String text) {
        boolean windows = File.separatorChar == '\\';
        if (PLAIN.matcher(text).matches() && (windows || text.indexOf('\\') < 0)) {
            return text;
        }
        return windows ? '"' + text.replace("\"", "\\\"") + '"' : "'" + text.replace("'", "'\\''") + "'";
    }
}

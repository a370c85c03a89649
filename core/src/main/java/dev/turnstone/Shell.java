package dev.turnstone;

import java.io.File;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as words of a command that is typed into a shell. */
public final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_%+=:,./@\\\\-]+");

    private Shell() {}

    /** A whole command of these words. */
    public static String line(List<String> words) {
        return words.stream().map(Shell::word).collect(Collectors.joining(" "));
    }

    /** As it is where no shell would take it for something else. */
    public static String word(String text) {
        boolean windows = File.separatorChar == '\\';
        if (PLAIN.matcher(text).matches() && (windows || text.indexOf('\\') < 0)) {
            return text;
        }
        return windows ? '"' + text.replace("\"", "\\\"") + '"' : "'" + text.replace("'", "'\\''") + "'";
    }
}

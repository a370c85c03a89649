package dev.turnstone.liquibase.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** The paths by which changesets are known in the history. */
public final class LogicalPath {
    private static final String CLASS_PATH = "classpath:";

    private LogicalPath() {}

    /**
     * The form in which paths are compared: without {@code classpath:}, a drive and a leading slash, with {@code /}, dots
     * resolved. Dots that lead above the beginning stay.
     */
    public static String normalised(String path) {
        String text = path.replace('\\', '/');
        if (text.toLowerCase(Locale.ROOT).startsWith(CLASS_PATH)) {
            text = text.substring(CLASS_PATH.length());
        }
        if (text.length() > 1 && text.charAt(1) == ':' && Character.isLetter(text.charAt(0))) {
            text = text.substring(2);
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : text.split("/")) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /** The path of a file that is named beside another one. */
    static String beside(String file, String named) {
        int folder = file.lastIndexOf('/');
        return folder < 0 ? named : file.substring(0, folder + 1) + named;
    }
}

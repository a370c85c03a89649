package dev.turnstone.cli.option;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;

/** What is said about a name that can't be the name of a file here. */
public final class FileNames {
    private FileNames() {}

    public static Problem problem(InvalidPathException e) {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        boolean unicode = encoding.toUpperCase(Locale.ROOT).startsWith("UTF-8");
        return new Problem(
                ErrorCode.SETTING_INVALID,
                "'" + e.getInput() + "' can't be the name of a file here: " + e.getReason() + ".",
                List.of(),
                unicode
                        ? "Correct it."
                        : "Names have letters that the encoding " + encoding
                                + ", which Java took from the locale, doesn't"
                                + " have. Use a UTF-8 locale: LC_ALL=C.UTF-8.");
    }
}

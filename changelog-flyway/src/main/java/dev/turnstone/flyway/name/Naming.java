package dev.turnstone.flyway.name;

import java.util.List;
import java.util.Objects;

/**
 * How files are called.
 *
 * @param versioned how those begin that are run once
 * @param repeatable how those begin that are run again
 * @param baseline how those begin that stand for all up to their version
 * @param undo how those begin that take one back
 * @param separator what stands before the description
 * @param suffixes how they end, in any case; the first that fits counts
 */
public record Naming(
        String versioned, String repeatable, String baseline, String undo, String separator, List<String> suffixes) {

    /** As it is where nobody says otherwise. */
    public static final Naming USUAL = new Naming("V", "R", "B", "U", "__", List.of(".sql"));

    public Naming {
        Objects.requireNonNull(versioned, "versioned");
        Objects.requireNonNull(repeatable, "repeatable");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(undo, "undo");
        if (separator.isEmpty()) {
            throw new IllegalArgumentException("the separator is empty");
        }
        suffixes = List.copyOf(suffixes);
    }

    /**
     * The file in which its author says how a version is taken back.
     *
     * @param file that of the version, with its folders
     */
    public String undoOf(String file) {
        int name = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
        return file.substring(0, name) + undo + file.substring(name + versioned.length());
    }
}

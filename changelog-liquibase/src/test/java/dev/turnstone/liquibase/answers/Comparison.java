package dev.turnstone.liquibase.answers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares answers, except where a file says that ours is another one and why. A line of it is a regular expression
 * for {@code database: question}, and the reason.
 */
public final class Comparison {
    private final List<List<String>> told;
    private final Set<List<String>> used = new LinkedHashSet<>();
    private final List<String> surprises = new ArrayList<>();

    private Comparison(List<List<String>> told) {
        this.told = told;
    }

    /** With the differences that a file beside a test tells. */
    public static Comparison of(Class<?> test, String differences) {
        return new Comparison(Answers.read(test, differences));
    }

    /** Blanks count as one. */
    public void compare(String database, String question, String theirs, String ours) {
        if (folded(theirs).equals(folded(ours))) {
            return;
        }
        String asked = database + ": " + question;
        List<List<String>> reasons = told.stream()
                .filter(line -> Pattern.matches(line.get(0), asked))
                .toList();
        used.addAll(reasons);
        if (reasons.isEmpty()) {
            surprises.add(asked + " is " + theirs + " there, and " + ours + " here");
        }
    }

    private static String folded(String sql) {
        return sql.replaceAll("\\s+", " ").strip();
    }

    /** What differs without having been told. */
    public List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** What was told and doesn't differ. */
    public List<List<String>> groundless() {
        return told.stream().filter(line -> !used.contains(line)).toList();
    }
}

package dev.turnstone.clean;

import java.util.ArrayList;
import java.util.List;

/** What cleaning has changed, as other tools show differences: lines that went, and what became of others. */
public final class CleaningDiff {
    private static final int CONTEXT = 3;

    private final List<Line> lines = new ArrayList<>();

    /**
     * A line of the difference.
     *
     * @param sign a blank, a minus or a plus
     * @param before so many lines of the file stand above it
     * @param after so many lines of what is left stand above it
     */
    private record Line(char sign, String text, int before, int after) {}

    private CleaningDiff(List<String> before, List<String> after) {
        int left = 0;
        for (int i = 0; i < before.size(); i++) {
            String line = before.get(i);
            if (left < after.size() && after.get(left).equals(line)) {
                lines.add(new Line(' ', line, i, left++));
            } else {
                lines.add(new Line('-', line, i, left));
                if (left < after.size() && isRestOf(line, after.get(left))) {
                    lines.add(new Line('+', after.get(left), i + 1, left++));
                }
            }
        }
    }

    private static boolean isRestOf(String line, String rest) {
        return !rest.isEmpty() && line.replace(";", "").equals(rest.replace(";", ""));
    }

    /**
     * The lines of a unified diff; none where nothing was changed.
     *
     * @param file what it is called in the head
     */
    public static List<String> of(String file, Cleaned cleaned) {
        CleaningDiff diff = new CleaningDiff(
                cleaned.before().lines().toList(), cleaned.sql().lines().toList());
        List<String> hunks = diff.hunks();
        if (hunks.isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(List.of("--- " + file, "+++ " + file + " (clean)"));
        all.addAll(hunks);
        return all;
    }

    private List<String> hunks() {
        List<String> text = new ArrayList<>();
        int next = 0;
        while (next < lines.size()) {
            if (lines.get(next).sign() == ' ') {
                next++;
                continue;
            }
            int begin = Math.max(0, next - CONTEXT);
            int end = endOfHunk(next);
            text.add(head(lines.subList(begin, end)));
            lines.subList(begin, end).forEach(line -> text.add(line.sign() + line.text()));
            next = end;
        }
        return text;
    }

    /** Changes that are near share a hunk. */
    private int endOfHunk(int change) {
        int last = change;
        for (int i = change; i < lines.size() && i <= last + 2 * CONTEXT; i++) {
            last = lines.get(i).sign() == ' ' ? last : i;
        }
        return Math.min(lines.size(), last + 1 + CONTEXT);
    }

    private static String head(List<Line> hunk) {
        long before = hunk.stream().filter(line -> line.sign() != '+').count();
        long after = hunk.stream().filter(line -> line.sign() != '-').count();
        int beginBefore = hunk.get(0).before() + (before == 0 ? 0 : 1);
        int beginAfter = hunk.get(0).after() + (after == 0 ? 0 : 1);
        return "@@ -" + beginBefore + "," + before + " +" + beginAfter + "," + after + " @@";
    }
}

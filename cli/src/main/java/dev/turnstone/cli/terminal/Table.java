package dev.turnstone.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Rows in aligned columns, each as wide as its widest cell; a column without any text is left out. */
public final class Table {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();

    public void add(String... cells) {
        rows.add(cells);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Hands out the lines, without blanks at their ends. */
    public void print(Consumer<String> lines) {
        int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        rows.forEach(row -> lines.accept(line(row, widths)));
    }

    private static String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            if (widths[i] > 0) {
                char[] padding = new char[widths[i] - row[i].length()];
                Arrays.fill(padding, ' ');
                line.append(line.isEmpty() ? "" : GAP).append(row[i]).append(padding);
            }
        }
        return line.toString().stripTrailing();
    }
}

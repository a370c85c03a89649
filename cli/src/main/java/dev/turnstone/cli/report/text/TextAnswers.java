package dev.turnstone.cli.report.text;

import dev.turnstone.apply.Answer;
import dev.turnstone.apply.Answered;
import dev.turnstone.cli.terminal.Table;
import dev.turnstone.cli.terminal.Times;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What a database answers to statements, for people.
 *
 * @param lines take it
 */
record TextAnswers(Consumer<String> lines) {
    private static final int WIDEST = 120;
    private static final int CHARACTERS_OF_STATEMENT = 80;
    private static final String INDENT = "    ";

    /** What drivers call no rows changed for lack of a better answer. */
    private static final Set<String> WITHOUT_ROWS = Set.of(
            "CREATE",
            "ALTER",
            "DROP",
            "RENAME",
            "COMMENT",
            "GRANT",
            "REVOKE",
            "SET",
            "RESET",
            "BEGIN",
            "START",
            "COMMIT",
            "END",
            "ROLLBACK",
            "SAVEPOINT",
            "RELEASE",
            "LOCK",
            "USE",
            "ANALYZE",
            "VACUUM",
            "REINDEX",
            "DO",
            "CLUSTER",
            "REFRESH");

    /** One statement: where it stands, how it begins, how many rows, how long; and below, the rows. */
    void print(int number, Answered answered) {
        String counts = answered.answers().stream()
                .flatMap(answer -> count(answer, answered).stream())
                .collect(Collectors.joining(", "));
        lines.accept("[" + number + "] " + answered.statement().at() + " "
                + shortened(
                        answered.statement()
                                .text()
                                .lines()
                                .findFirst()
                                .orElse("")
                                .strip(),
                        CHARACTERS_OF_STATEMENT)
                + ": " + (counts.isEmpty() ? "done" : counts) + " in " + Times.shown(answered.took()));
        answered.answers().forEach(this::printRows);
    }

    private static Optional<String> count(Answer answer, Answered answered) {
        if (answer instanceof Answer.Rows rows) {
            return Optional.of(counted(rows.total()));
        }
        long changed = ((Answer.Changed) answer).rows();
        boolean says =
                changed > 0 || !WITHOUT_ROWS.contains(answered.statement().firstWord());
        return says ? Optional.of(counted(changed)) : Optional.empty();
    }

    private static String counted(long rows) {
        return String.format(Locale.ROOT, "%,d %s", rows, rows == 1 ? "row" : "rows");
    }

    private void printRows(Answer answer) {
        if (!(answer instanceof Answer.Rows rows) || rows.columns().isEmpty()) {
            return;
        }
        Table table = new Table();
        table.add(rows.columns().stream().map(TextAnswers::inOneLine).toArray(String[]::new));
        table.add(underline(rows));
        rows.shown()
                .forEach(row -> table.add(row.stream()
                        .map(value -> value.map(TextAnswers::inOneLine).orElse("NULL"))
                        .toArray(String[]::new)));
        table.print(line -> lines.accept(INDENT + line));
        long hidden = rows.total() - rows.shown().size();
        if (hidden > 0) {
            lines.accept(INDENT + "… and " + counted(hidden) + " more; --rows N shows them.");
        }
    }

    private static String[] underline(Answer.Rows rows) {
        String[] dashes = new String[rows.columns().size()];
        for (int i = 0; i < dashes.length; i++) {
            int column = i;
            int widest = rows.shown().stream()
                    .mapToInt(row -> inOneLine(row.get(column).orElse("NULL")).length())
                    .max()
                    .orElse(0);
            int width = Math.max(widest, inOneLine(rows.columns().get(i)).length());
            dashes[i] = String.join("", Collections.nCopies(width, "-"));
        }
        return dashes;
    }

    private static String inOneLine(String value) {
        String line = value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return shortened(line.chars().anyMatch(Character::isISOControl) ? withoutControls(line) : line, WIDEST);
    }

    private static String withoutControls(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}

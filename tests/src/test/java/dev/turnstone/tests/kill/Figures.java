package dev.turnstone.tests.kill;

import dev.turnstone.tests.servers.Product;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What came of the disturbed runs of one product. */
final class Figures {
    private final Product product;
    private final Map<Kind, Integer> deaths = new EnumMap<>(Kind.class);
    private final List<String> mismatches = new ArrayList<>();
    private int runs;
    private final List<String> questions = new ArrayList<>();
    private Duration took = Duration.ZERO;

    Figures(Product product) {
        this.product = product;
    }

    void addRun() {
        runs++;
    }

    void addDeath(Kind kind) {
        deaths.merge(kind, 1, Integer::sum);
    }

    void addQuestion(String report) {
        questions.add(report);
    }

    void addMismatch(String report) {
        mismatches.add(report);
    }

    void took(Duration time) {
        took = time;
    }

    List<String> mismatches() {
        return mismatches;
    }

    static String table(List<Figures> all) {
        StringJoiner head = new StringJoiner(" | ", "| | runs | ", " | questions | mismatches | seconds |\n");
        StringBuilder line = new StringBuilder("|---|---:|");
        for (Kind kind : Kind.values()) {
            head.add(kind.toString());
            line.append("---:|");
        }
        StringBuilder table = new StringBuilder(head.toString()).append(line).append("---:|---:|---:|\n");
        all.forEach(figures -> table.append(figures.row()).append('\n'));
        all.forEach(figures -> figures.questions.forEach(
                question -> table.append("\nAsked: ").append(question).append('\n')));
        return table.toString();
    }

    private String row() {
        StringJoiner row = new StringJoiner(" | ", "| ", " |");
        row.add(product.toString()).add(Integer.toString(runs));
        for (Kind kind : Kind.values()) {
            row.add(Kind.of(product).contains(kind) ? Integer.toString(deaths.getOrDefault(kind, 0)) : "–");
        }
        return row.add(Integer.toString(questions.size()))
                .add(Integer.toString(mismatches.size()))
                .add(Long.toString(took.toSeconds()))
                .toString();
    }
}

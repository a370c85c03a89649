package dev.turnstone.replication.changes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change that is rolled out in tests.
 *
 * @param name what it is
 * @param head what its author says
 * @param sql its statements
 * @param provocations what stops replication
 */
public record SampleChange(String name, String head, String sql, List<Provocation> provocations) {

    /**
     * Statements on the publisher that stop replication.
     *
     * @param side where the change was made first
     */
    public record Provocation(Side side, String sql) {}

    /** One of two servers. */
    public enum Side {
        PUBLISHER("!P "),
        SUBSCRIBER("!S ");

        private final String mark;

        Side(String mark) {
            this.mark = mark;
        }
    }

    /** Those that can be rolled out, each when those before it have been. */
    public static List<SampleChange> accepted() {
        return read("changes.txt");
    }

    /** Those that can't, each of the base. */
    public static List<SampleChange> refused() {
        return read("refused.txt");
    }

    /** The tables that they change. */
    public static String base() {
        return text("base.sql");
    }

    /** What is published of them. */
    public static String publications() {
        return text("publications.sql");
    }

    private static List<SampleChange> read(String file) {
        List<SampleChange> all = new ArrayList<>();
        for (String part : text(file).split("(?m)^# ")) {
            if (!part.isBlank()) {
                all.add(of(part.lines().toList()));
            }
        }
        return all;
    }

    private static SampleChange of(List<String> lines) {
        return new SampleChange(
                lines.get(0),
                marked("@ ", lines).map(head -> "-- turnstone: " + head + "\n").orElse(""),
                String.join(
                                "\n",
                                lines.stream()
                                        .skip(1)
                                        .filter(line -> !line.startsWith("@ ") && !line.startsWith("!"))
                                        .toList())
                        .strip(),
                Stream.of(Side.values())
                        .flatMap(side -> marked(side.mark, lines).stream().map(sql -> new Provocation(side, sql)))
                        .toList());
    }

    private static Optional<String> marked(String mark, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .findFirst();
    }

    private static String text(String file) {
        try (InputStream in = SampleChange.class.getResourceAsStream("/replication/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

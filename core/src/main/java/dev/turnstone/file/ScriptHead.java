package dev.turnstone.file;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands at the head of a script that was written for somebody else to execute: where it begins, where it leads, and
 * by what it is known to be whole.
 *
 * @param changelog as it was named
 * @param dialect the short name of the database's product
 * @param from what the database has before it; {@value #NOTHING} for an empty one
 * @param to what it has after it
 * @param steps so many changesets
 * @param statements so many, without those that begin and end transactions
 * @param digest of all that stands below the head
 */
public record ScriptHead(
        String changelog, String dialect, String from, String to, int steps, int statements, String digest) {
    /** Of a database that nothing of the changelog was run on. */
    public static final String NOTHING = "nothing";

    private static final String TITLE = "-- Offline SQL of a changelog, written by turnstone";
    private static final String DIGEST = "digest";
    private static final int MOST_LINES = 12;

    /** Its lines, of which the last is empty. */
    public List<String> lines() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("changelog", changelog);
        facts.put("dialect", dialect);
        facts.put("from", from);
        facts.put("to", to);
        facts.put("changesets", steps);
        facts.put("statements", statements);
        facts.put(DIGEST, digest);
        List<String> lines = new ArrayList<>(List.of(TITLE));
        facts.forEach((name, fact) -> lines.add(line(name) + fact.toString().replaceAll("\\R", " ")));
        lines.add("");
        return lines;
    }

    private static String line(String name) {
        return "-- " + name + ": ";
    }

    /** Whether a file is such a script, between these states. */
    public static boolean isOf(Path file, String from, String to) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            List<String> head = lines.limit(MOST_LINES).toList();
            return head.contains(TITLE) && head.contains(line("from") + from) && head.contains(line("to") + to);
        } catch (IOException | UncheckedIOException e) {
            // Then it is something else, or nobody can tell.
            return false;
        }
    }

    /** What is wrong with a file that has such a head; empty when nothing is, or it has none. */
    static Optional<Problem> fault(Path file, String shown) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (!TITLE.equals(in.readLine())) {
                return Optional.empty();
            }
            for (int number = 2; number < MOST_LINES; number++) {
                String line = in.readLine();
                if (line == null) {
                    return Optional.empty();
                }
                if (line.startsWith(line(DIGEST))) {
                    // The empty line behind it.
                    in.readLine();
                    String now = ScriptDigest.of(in);
                    return now.equals(line.substring(line(DIGEST).length()).strip())
                            ? Optional.empty()
                            : Optional.of(altered(shown, number));
                }
            }
            return Optional.empty();
        }
    }

    private static Problem altered(String shown, int line) {
        return new Problem(
                ErrorCode.SCRIPT_ALTERED,
                shown + " isn't as it was written: what stands below its head has another digest. Nothing was run.",
                List.of(new Position(shown, line, 1)),
                "Write it anew with script, or copy it again; if it was changed on purpose, remove this line.");
    }
}

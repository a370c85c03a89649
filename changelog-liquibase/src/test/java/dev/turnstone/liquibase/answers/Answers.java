package dev.turnstone.liquibase.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A file of lines with tabulators between their cells; lines that begin with {@code #} are comments. */
public final class Answers {
    /** The databases that are asked, in the order of the cells. */
    public static final List<String> DATABASES =
            List.of("postgresql", "mysql", "mariadb", "h2", "sqlite", "oracle", "mssql", "hsqldb", "derby", "db2");

    private Answers() {}

    /** The cells of all lines of a file beside a test. */
    public static List<List<String>> read(Class<?> test, String file) {
        String name = "/" + test.getPackageName().replaceFirst(".*\\.", "") + "/" + file;
        try (InputStream stream = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isEmpty())
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer for a database: one for all, or its own. */
    public static String of(List<String> cells, int questions, String database) {
        boolean same = cells.size() == questions + 1;
        return cells.get(same ? questions : questions + DATABASES.indexOf(database));
    }

    /** A cell without the escapes that keep it on one line. */
    public static String unescaped(String cell) {
        return cell.replace("\\\\", "\0")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\0", "\\");
    }
}

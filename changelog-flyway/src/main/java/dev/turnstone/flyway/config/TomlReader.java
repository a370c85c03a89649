package dev.turnstone.flyway.config;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML. Names are joined by dots; a list becomes one text with commas. Alone in knowing the library that does so. */
final class TomlReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A name, perhaps in quotes, which is where the library says that a value is; in a list, nothing. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:(?:\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^=\"'])+=)?\\s*([-+\\d][-+.\\w]*).*");

    private static final Comparator<Position> PLACES =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    private final String file;
    private final List<String> lines;
    private final Map<String, ConfigFile.Entry> entries = new TreeMap<>();

    private TomlReader(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    /**
     * All values of a text, by their names.
     *
     * @param file as people call it
     * @throws TurnstoneException with all places at which the text is no TOML
     */
    static Map<String, ConfigFile.Entry> read(String file, String text) {
        String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        TomlReader reader = new TomlReader(file, plain);
        TomlParseResult all = Toml.parse(plain);
        List<Problem> problems = all.errors().stream()
                .map(error -> reader.problem(error.position(), String.valueOf(error.getMessage())))
                .sorted(Comparator.comparing(problem -> problem.where().get(0), PLACES))
                .toList();
        if (!problems.isEmpty()) {
            throw new TurnstoneException(problems);
        }
        reader.add("", all);
        return reader.entries;
    }

    private Problem problem(TomlPosition at, String what) {
        return new Problem(
                ErrorCode.SETTING_INVALID, file + " is no TOML: " + what + ".", List.of(at(at)), "Correct the file.");
    }

    private Position at(TomlPosition at) {
        return new Position(file, at.line(), at.column());
    }

    private void add(String prefix, TomlTable table) {
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            Object value = Objects.requireNonNull(table.get(path));
            List<TomlTable> inner = tables(value);
            if (inner.isEmpty()) {
                TomlPosition place = Objects.requireNonNull(table.inputPositionOf(path));
                entries.put(prefix + key, new ConfigFile.Entry(text(value, place), at(place)));
            }
            inner.forEach(each -> add(prefix + key + ".", each));
        }
    }

    /** One, or those of a list of tables. */
    private static List<TomlTable> tables(Object value) {
        return Stream.concat(Stream.of(value), value instanceof TomlArray array ? array.toList().stream() : Stream.of())
                .filter(TomlTable.class::isInstance)
                .map(TomlTable.class::cast)
                .toList();
    }

    private String text(Object value, TomlPosition at) {
        if (value instanceof TomlArray array) {
            return IntStream.range(0, array.size())
                    .mapToObj(i -> text(array.get(i), array.inputPositionOf(i)))
                    .collect(Collectors.joining(","));
        }
        return value instanceof Double ? asWritten(at).orElseGet(value::toString) : value.toString();
    }

    /** Version 1.10 is not the number 1.1. */
    private Optional<String> asWritten(TomlPosition at) {
        return Optional.of(NUMBER.matcher(lines.get(at.line() - 1).substring(at.column() - 1)))
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }
}

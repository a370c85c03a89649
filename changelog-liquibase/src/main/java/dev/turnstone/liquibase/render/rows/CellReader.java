package dev.turnstone.liquibase.render.rows;

import dev.turnstone.liquibase.change.DataChange.LoadColumn;
import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.change.Value;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.ChangeFiles;
import dev.turnstone.liquibase.render.rows.Cell.Use;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the cells of one column. */
final class CellReader {
    private static final Set<String> TRUE = Set.of("true", "t", "yes", "y");
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{1,8}(?:-[0-9A-Fa-f]{1,4}){3}-[0-9A-Fa-f]{1,12}");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");
    private static final Pattern SPOILT_NUMBER = Pattern.compile("[-+]?[0-9]+(?:[A-Za-z_,].*|\\.[0-9]*[A-Za-z_,.].*)");
    private static final Set<String> DATES = Set.of("DATE", "DATETIME", "TIME", "TIMESTAMP");

    private final String name;
    private final Optional<LoadColumn> column;
    private final ChangeFiles files;
    private final String type;

    /**
     * Reads by what the changelog says about the column.
     *
     * @param header its name in the file
     */
    CellReader(String header, Optional<LoadColumn> column, ChangeFiles files) {
        this.name = column.map(said -> said.column().name())
                .filter(said -> !said.isEmpty())
                .orElse(header);
        this.column = column;
        this.files = files;
        this.type = column.flatMap(LoadColumn::type).orElse("STRING").toUpperCase(Locale.ROOT);
    }

    /** What a cell says: one thing, or nothing when the column is left out. */
    List<Cell> read(String cell) throws CannotRender {
        if (type.equals("SKIP")) {
            return List.of();
        }
        if (isNull(cell)) {
            return List.of(cell(Optional.empty(), Optional.empty()));
        }
        if (type.equals("BLOB")) {
            return List.of(cell(Optional.empty(), cell.isEmpty() ? Optional.empty() : Optional.of(bytes(cell))));
        }
        return List.of(cell(value(cell), Optional.empty()));
    }

    private Cell cell(Optional<Value> value, Optional<byte[]> bytes) {
        boolean stays = column.flatMap(LoadColumn::allowUpdate)
                .filter(allowed -> !allowed)
                .isPresent();
        return new Cell(name, value, bytes, stays ? Use.NEW_ROWS : Use.ALL_ROWS);
    }

    private boolean isNull(String cell) {
        return cell.equalsIgnoreCase("NULL")
                || column.flatMap(LoadColumn::nullPlaceholder)
                        .filter(cell::equals)
                        .isPresent();
    }

    private Optional<Value> value(String cell) throws CannotRender {
        return switch (type) {
            case "NUMERIC" -> given(number(cell), Value.Numeric::new);
            case "UUID" -> given(uuid(cell), Value.Text::new);
            case "BOOLEAN" -> given(cell, text -> new Value.Truth(Boolean.toString(isTrue(text))));
            case "COMPUTED" -> given(cell, Value.Computed::new);
            case "SEQUENCE" -> given(cell, Value.SequenceNext::new);
            case "CLOB" -> cell.isEmpty() ? given(cell, Value.Text::new) : Optional.of(clob(cell));
            case "STRING" -> Optional.of(new Value.Text(cell.isEmpty() ? text("") : cell));
            default -> given(cell, DATES.contains(type) ? Value.Date::new : Value.Text::new);
        };
    }

    /** What begins like a number has to be one; Liquibase makes 12 of 12abc, and 15 of 1,5. All else is an expression. */
    private String number(String cell) throws CannotRender {
        String text = cell.strip();
        if (SPOILT_NUMBER.matcher(text).matches() && !NUMBER.matcher(text).matches()) {
            throw new CannotRender("'" + cell + "' for column " + name + " is no number.");
        }
        return cell;
    }

    private String uuid(String cell) throws CannotRender {
        if (!cell.isEmpty() && !UUID.matcher(cell).matches()) {
            throw new CannotRender("'" + cell + "' for column " + name + " is no UUID.");
        }
        return cell;
    }

    /** An empty cell takes the default, whatever kind of value that is said to be. */
    private Optional<Value> given(String cell, Function<String, Value> kind) {
        return cell.isEmpty() ? column.flatMap(said -> said.column().defaultValue()) : Optional.of(kind.apply(cell));
    }

    private String text(String otherwise) {
        return column.flatMap(said -> said.column().defaultValue())
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text())
                .orElse(otherwise);
    }

    private static boolean isTrue(String cell) {
        String text = cell.strip().toLowerCase(Locale.ROOT);
        return TRUE.contains(text) || text.matches("0*[1-9][0-9]*");
    }

    /** The text of the file that the cell names, or else the cell's own. */
    private Value clob(String cell) throws CannotRender {
        Optional<byte[]> content = file(cell);
        return new Value.Text(
                content.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse(cell));
    }

    private byte[] bytes(String cell) throws CannotRender {
        Optional<byte[]> content = file(cell);
        if (content.isPresent()) {
            return content.get();
        }
        try {
            return Base64.getDecoder().decode(cell.strip());
        } catch (IllegalArgumentException e) {
            throw new CannotRender("A cell of column " + name + " is neither the name of a file nor bytes in Base64.");
        }
    }

    private Optional<byte[]> file(String path) throws CannotRender {
        if (path.isBlank()) {
            return Optional.empty();
        }
        try {
            return files.bytes(new Text.File(path, Text.Base.SEARCH_PATH, Optional.empty()));
        } catch (IOException e) {
            throw new CannotRender("The file " + path + " can't be read: " + e.getMessage() + ".");
        }
    }
}

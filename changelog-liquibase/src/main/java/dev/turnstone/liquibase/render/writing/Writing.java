package dev.turnstone.liquibase.render.writing;

import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.change.Value;
import dev.turnstone.liquibase.literals.Literals;
import dev.turnstone.liquibase.literals.UnfitValue;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.types.ColumnType;
import dev.turnstone.liquibase.types.UnfitType;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts that statements of all kinds are made of. */
public interface Writing {
    /** How names, values and types are written here. */
    Words words();

    /** The database's short name. */
    String database();

    /** What this database hasn't got. */
    Set<Wish> lacks();

    /** A table, with its schema when the changelog says one. */
    default String table(ObjectName table) {
        return words().names().table(table);
    }

    /** A name on its own, as after {@code RENAME TO}. */
    default String plain(String name) {
        return words().names().column(name);
    }

    /** A column. */
    default String column(String column) {
        return words().names().column(column);
    }

    /** Columns, with commas between them. */
    default String columns(List<String> columns) {
        return words().names().columns(columns);
    }

    /** {@code ALTER TABLE} and the table, with a blank behind. */
    default String alter(ObjectName table) {
        return "ALTER TABLE " + table(table) + " ";
    }

    /** {@code CONSTRAINT} and its name, with a blank behind; nothing when the database is to find a name. */
    default String constraint(Optional<String> name) {
        return name.map(given -> "CONSTRAINT " + words().names().constraint(given) + " ")
                .orElse("");
    }

    /** A text between quotes. */
    default String quoted(String text) {
        return words().literals().text(text);
    }

    /** What a type is called here. */
    default ColumnType columnType(String written) throws CannotRender {
        try {
            return words().types().read(written);
        } catch (UnfitType e) {
            throw CannotRender.because(e);
        }
    }

    /** The same, as it is written in statements. */
    default String type(String written) throws CannotRender {
        return columnType(written).sql();
    }

    /** The type that a change must give here. */
    default String type(Optional<String> written) throws CannotRender {
        return type(written.orElseThrow(() -> new CannotRender(
                "columnDataType is missing: " + database() + " wants the whole column to be written again.")));
    }

    /** A value whose sequence, if it comes from one, is named with its schema or is in that of the session. */
    default String value(Value value) throws CannotRender {
        return value(value, words().literals());
    }

    /** A value of a row of this table: a sequence is in the schema of the table when the changelog says one. */
    default String value(Value value, ObjectName table) throws CannotRender {
        return value(value, words().literals().beside(table));
    }

    private String value(Value value, Literals literals) throws CannotRender {
        if (value instanceof Value.ClobFile clob) {
            return quoted(text(new Text.File(clob.path(), Text.Base.SEARCH_PATH, clob.encoding())));
        }
        if (value instanceof Value.BlobFile blob) {
            return bytes(bytes(new Text.File(blob.path(), Text.Base.SEARCH_PATH, Optional.empty())));
        }
        try {
            return literals.write(value);
        } catch (UnfitValue e) {
            throw CannotRender.because(e);
        }
    }

    /** A default, which looks at its column. */
    default String value(Value value, ColumnType type) throws CannotRender {
        try {
            return words().literals().write(value, type);
        } catch (UnfitValue e) {
            throw CannotRender.because(e);
        }
    }

    /** Bytes as a literal. */
    default String bytes(byte[] bytes) {
        return "X'" + HexFormat.of().formatHex(bytes) + "'";
    }

    /** The text that a change gives or names. */
    default String text(Text text) throws CannotRender {
        if (text instanceof Text.Inline inline) {
            return inline.text();
        }
        return read((Text.File) text, words().files()::text);
    }

    /** The text of a file of rows. What looks like a property there is a value. */
    default String rows(Text.File file) throws CannotRender {
        return read(file, words().files()::rows);
    }

    /** Reads a file one way or the other. */
    interface Reading<T> {
        /** What is in it. */
        T of(Text.File file) throws IOException;
    }

    private static <T> T read(Text.File file, Reading<T> reading) throws CannotRender {
        try {
            return reading.of(file);
        } catch (IOException e) {
            throw new CannotRender("The file " + file.path() + " can't be read: " + e.getMessage() + ".");
        }
    }

    private byte[] bytes(Text.File file) throws CannotRender {
        return read(file, words().files()::bytes)
                .orElseThrow(() -> new CannotRender("The file " + file.path() + " isn't there."));
    }

    /** Stops when the database hasn't got this. */
    default void refuse(Wish wish) throws CannotRender {
        if (lacks().contains(wish)) {
            throw new CannotRender("The database " + database() + " " + wish.lack() + ".");
        }
    }

    /** Stops when the database hasn't got this, and it was asked for. */
    default void refuse(Wish wish, Optional<?> asked) throws CannotRender {
        if (asked.isPresent()) {
            refuse(wish);
        }
    }

    /** Whether the changelog says {@code true}. */
    static boolean says(Optional<Boolean> flag) {
        return flag.orElse(false);
    }

    /** Whether the changelog says {@code false}. */
    static boolean denies(Optional<Boolean> flag) {
        return !flag.orElse(true);
    }
}

package dev.turnstone.replication.order.text;

import dev.turnstone.replication.table.Column;
import dev.turnstone.replication.table.Column.Filling;
import dev.turnstone.replication.table.Column.Presence;
import dev.turnstone.sql.kind.Cursor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A column as a statement defines it.
 *
 * @param column as far as it can be told
 * @param rest what is written behind its type
 * @param type as it is written
 */
public record ColumnText(Column column, List<String> rest, String type) {
    private static final Set<String> ENDS_TYPE = Set.of(
            "NOT",
            "NULL",
            "DEFAULT",
            "PRIMARY",
            "UNIQUE",
            "REFERENCES",
            "CHECK",
            "CONSTRAINT",
            "GENERATED",
            "COLLATE",
            "USING",
            "STORAGE",
            "COMPRESSION");
    private static final Set<String> SERIALS =
            Set.of("SERIAL", "BIGSERIAL", "SMALLSERIAL", "SERIAL2", "SERIAL4", "SERIAL8");
    /** They may stand in a value that is the same on every server. */
    private static final Set<String> CONSTANT_WORDS = Set.of("NULL", "TRUE", "FALSE", "ARRAY");

    /** Reads one from its name on; empty when there is no type. */
    public static Optional<ColumnText> read(List<String> tokens) {
        Cursor cursor = new Cursor(tokens);
        Optional<String> name = cursor.takeName();
        List<String> all = cursor.rest();
        int end = 0;
        while (end < all.size() && !ENDS_TYPE.contains(all.get(end))) {
            end++;
        }
        if (name.isEmpty() || end == 0) {
            return Optional.empty();
        }
        String written = all.get(0);
        List<String> rest = all.subList(end, all.size());
        List<String> flat = flat(rest);
        String type = TypeText.of(all.subList(0, end));
        Presence presence = hasWords(flat, "NOT", "NULL") || hasWords(flat, "PRIMARY", "KEY") || isSerial(written)
                ? Presence.REQUIRED
                : Presence.OPTIONAL;
        Column column = new Column(Names.plain(name.get()), type, presence, filling(flat, written));
        return Optional.of(new ColumnText(column, rest, written));
    }

    /** Without what stands in brackets. */
    private static List<String> flat(List<String> tokens) {
        List<String> flat = new ArrayList<>();
        int depth = 0;
        for (String token : tokens) {
            depth += token.equals("(") ? 1 : 0;
            if (depth == 0) {
                flat.add(token);
            }
            depth -= token.equals(")") ? 1 : 0;
        }
        return flat;
    }

    private static Filling filling(List<String> rest, String type) {
        if (hasWords(rest, "GENERATED")) {
            return hasWords(rest, "IDENTITY") ? Filling.DEFAULT : Filling.GENERATED;
        }
        return isSerial(type) || hasWords(rest, "DEFAULT") ? Filling.DEFAULT : Filling.NOTHING;
    }

    private static boolean isSerial(String type) {
        return SERIALS.contains(type);
    }

    private static boolean hasWords(List<String> tokens, String... words) {
        return Collections.indexOfSubList(tokens, List.of(words)) >= 0;
    }

    /** Whether these words, in upper case, stand side by side behind the type. */
    public boolean has(String... words) {
        return hasWords(rest, words);
    }

    /** Whether rows that are there get the same value on every server: a constant, or none. */
    public boolean isFilledAlike() {
        if (isSerial(type) || has("IDENTITY")) {
            return false;
        }
        int at = rest.indexOf("DEFAULT");
        if (at < 0) {
            return true;
        }
        List<String> value = rest.subList(at + 1, rest.size());
        for (int i = 0; i < value.size() && !ENDS_TYPE.contains(value.get(i)); i++) {
            // Behind :: or in brackets a word is a type.
            boolean isWord =
                    Character.isLetter(value.get(i).charAt(0)) || value.get(i).charAt(0) == '"';
            boolean isType = i > 0 && (value.get(i - 1).equals(":") || isWordOfType(value, i));
            if (isWord && !isType && !CONSTANT_WORDS.contains(value.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** As in {@code '{}'::character varying}. */
    private static boolean isWordOfType(List<String> value, int at) {
        int first = at;
        while (first > 0 && Character.isLetter(value.get(first - 1).charAt(0))) {
            first--;
        }
        return first > 0 && value.get(first - 1).equals(":");
    }
}

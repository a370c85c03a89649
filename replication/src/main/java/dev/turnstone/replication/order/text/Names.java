package dev.turnstone.replication.order.text;

import dev.turnstone.replication.table.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names as statements write them, in the form that catalogs have. */
public final class Names {
    private Names() {}

    /** A name without dots: folded to small letters, unless it has quotes. */
    public static String plain(String written) {
        boolean quoted = written.length() > 1 && written.charAt(0) == '"';
        return quoted
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written.toLowerCase(Locale.ROOT);
    }

    /** A table, in this schema where none is written. */
    public static TableName table(String written, String schema) {
        List<String> parts = parts(written);
        String name = plain(parts.get(parts.size() - 1));
        return new TableName(parts.size() > 1 ? plain(parts.get(parts.size() - 2)) : schema, name);
    }

    private static List<String> parts(String written) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            quoted ^= c == '"';
            if (c == '.' && !quoted) {
                parts.add(written.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(written.substring(from));
        return parts;
    }
}

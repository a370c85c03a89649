package dev.turnstone.replication.order.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A type as a statement writes it, in the form that the catalog has. */
public final class TypeText {
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("serial", "integer"),
            Map.entry("serial4", "integer"),
            Map.entry("bigserial", "bigint"),
            Map.entry("serial8", "bigint"),
            Map.entry("smallserial", "smallint"),
            Map.entry("serial2", "smallint"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("char", "character"),
            Map.entry("bpchar", "character"),
            Map.entry("decimal", "numeric"),
            Map.entry("bool", "boolean"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("float4", "real"),
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("time", "time without time zone"));

    private TypeText() {}

    /** Of tokens as they stand in the statement. */
    public static String of(List<String> tokens) {
        StringBuilder name = new StringBuilder();
        StringBuilder size = new StringBuilder();
        int depth = 0;
        for (String token : tokens) {
            depth += token.equals("(") || token.equals("[") ? 1 : 0;
            boolean quoted = token.charAt(0) == '"';
            String text = quoted ? Names.plain(token) : token.toLowerCase(Locale.ROOT);
            if (depth > 0) {
                size.append(text);
            } else {
                boolean joined = name.isEmpty() || text.equals(".") || name.charAt(name.length() - 1) == '.';
                name.append(joined ? "" : " ").append(text);
            }
            depth -= token.equals(")") || token.equals("]") ? 1 : 0;
        }
        return ALIASES.getOrDefault(name.toString(), name.toString()) + size;
    }
}

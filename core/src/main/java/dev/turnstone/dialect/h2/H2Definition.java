package dev.turnstone.dialect.h2;

import dev.turnstone.dialect.trace.Identifiers;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An object's definition as statements that would make it, in such words that two databases agree on it: without the names
 * that the engine invents, and without what changes with the rows.
 */
final class H2Definition {
    /** Between the statements of one definition; none has this character. */
    static final String NEXT = "\u001e";

    private static final String NAME = "\"(?:[^\"]|\"\")+\"";
    private static final Pattern QUOTED = Pattern.compile(NAME);
    private static final Pattern IDENTITY = Pattern.compile("AS IDENTITY SEQUENCE (" + NAME + ")\\.(" + NAME + ")");
    /** In memory there are no others, and which it is can't be altered. */
    private static final Pattern STORAGE = Pattern.compile("^CREATE (?:CACHED|MEMORY) TABLE");

    private static final Pattern INDEX_OF_CONSTRAINT = Pattern.compile(" INDEX " + NAME + "\\." + NAME);
    private static final Pattern INVENTED_CONSTRAINT =
            Pattern.compile(" ADD CONSTRAINT " + NAME + "\\.\"(CONSTRAINT_[0-9A-F_]+)\"");
    private static final Pattern INVENTED_INDEX = Pattern.compile(" INDEX " + NAME + "\\.\"(INDEX_[0-9A-F_]+)\" ON");
    private static final Pattern SELECTIVITY = Pattern.compile(" SELECTIVITY \\d+");
    private static final Pattern POSITION = Pattern.compile(" RESTART WITH -?\\d+");

    private final boolean numbersCount;
    private final Identifiers said;

    H2Definition(SqlStatement statement) {
        numbersCount = statement.has("RESTART");
        said = Identifiers.in(statement);
    }

    /** The definition of an object of which the engine gives this; for a table all that belongs to it. */
    String complete(Jdbc jdbc, String kind, String schema, String name, String sql) throws SQLException {
        return switch (kind) {
            case "TABLE" -> table(jdbc, schema, name, sql);
            case "DOMAIN" -> together(sql, constraintsOfDomain(jdbc, schema, name));
            case "SEQUENCE" -> atNoNumber(sql);
            default -> plain(sql);
        };
    }

    private String table(Jdbc jdbc, String schema, String name, String sql) throws SQLException {
        String text = SELECTIVITY
                .matcher(STORAGE.matcher(sql).replaceFirst("CREATE TABLE"))
                .replaceAll("");
        Matcher identity = IDENTITY.matcher(text);
        if (identity.find()) {
            String numbers = numbers(jdbc, identity.toMatchResult());
            text = identity.replaceFirst(Matcher.quoteReplacement("AS IDENTITY" + numbers));
        }
        return together(text, dependents(jdbc, schema, name));
    }

    /** What stands behind the sequence's name, in the form in which it may stand behind a column. */
    private String numbers(Jdbc jdbc, MatchResult identity) throws SQLException {
        String sql = jdbc.queryFirst(
                        "CALL DB_OBJECT_SQL('SEQUENCE', " + H2Catalog.literal(bare(identity.group(1))) + ", "
                                + H2Catalog.literal(bare(identity.group(2))) + ")",
                        row -> String.valueOf(row.getString(1)))
                .orElse("");
        int options = sql.indexOf(" START WITH");
        return options < 0 ? "" : "(" + atNoNumber(sql.substring(options + 1)).replace(" BELONGS_TO_TABLE", "") + ")";
    }

    private String atNoNumber(String sql) {
        return numbersCount ? sql : POSITION.matcher(sql).replaceAll("");
    }

    private static List<String> dependents(Jdbc jdbc, String schema, String name) throws SQLException {
        String in = " = " + H2Catalog.literal(schema);
        String of = " = " + H2Catalog.literal(name);
        return jdbc.query(
                "SELECT 1, DB_OBJECT_SQL('INDEX', INDEX_SCHEMA, INDEX_NAME) FROM INFORMATION_SCHEMA.INDEXES"
                        + " WHERE TABLE_SCHEMA" + in + " AND TABLE_NAME" + of + " AND NOT IS_GENERATED"
                        + " UNION ALL SELECT 2, DB_OBJECT_SQL('CONSTRAINT', CONSTRAINT_SCHEMA, CONSTRAINT_NAME)"
                        + " FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA" + in + " AND TABLE_NAME" + of
                        + " UNION ALL SELECT 3, DB_OBJECT_SQL('TRIGGER', TRIGGER_SCHEMA, TRIGGER_NAME)"
                        + " FROM INFORMATION_SCHEMA.TRIGGERS WHERE EVENT_OBJECT_SCHEMA" + in
                        + " AND EVENT_OBJECT_TABLE" + of,
                row -> String.valueOf(row.getString(2)));
    }

    private static List<String> constraintsOfDomain(Jdbc jdbc, String schema, String name) throws SQLException {
        return jdbc.query(
                "SELECT DB_OBJECT_SQL('CONSTRAINT', CONSTRAINT_SCHEMA, CONSTRAINT_NAME)"
                        + " FROM INFORMATION_SCHEMA.DOMAIN_CONSTRAINTS WHERE DOMAIN_SCHEMA = "
                        + H2Catalog.literal(schema) + " AND DOMAIN_NAME = " + H2Catalog.literal(name),
                row -> String.valueOf(row.getString(1)));
    }

    private String together(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        others.stream().map(this::plain).sorted().forEach(all::add);
        return String.join(NEXT, all);
    }

    private String plain(String sql) {
        String text = sql.startsWith("ALTER") ? INDEX_OF_CONSTRAINT.matcher(sql).replaceAll("") : sql;
        text = INVENTED_CONSTRAINT.matcher(text).replaceAll(found -> kept(found, " ADD"));
        return INVENTED_INDEX.matcher(text).replaceAll(found -> kept(found, " INDEX ON"));
    }

    /** A name that the statement itself says counts, whoever has invented it. */
    private String kept(MatchResult found, String without) {
        boolean counts = said.names().stream().anyMatch(found.group(1)::equalsIgnoreCase);
        return Matcher.quoteReplacement(counts ? found.group() : without);
    }

    /** The quoted names in a text, without quotes. */
    static List<String> quotedNames(String text) {
        return QUOTED.matcher(text).results().map(found -> bare(found.group())).toList();
    }

    private static String bare(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
    }
}

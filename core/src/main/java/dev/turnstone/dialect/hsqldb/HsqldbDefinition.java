package dev.turnstone.dialect.hsqldb;

import dev.turnstone.dialect.trace.Identifiers;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table's or a view's definition as statements that would make it, put together from the views of INFORMATION_SCHEMA: the
 * engine has a script only for the whole database, with all rows. Names that the engine has invented are left out.
 */
final class HsqldbDefinition {
    /** Between the statements of one definition; none has this character. */
    static final String NEXT = "\u001e";

    private static final Pattern INVENTED = Pattern.compile("SYS_(?:PK|CT|FK|IDX|REF)_[0-9A-Z_]+");
    private static final Pattern NOT_NULL = Pattern.compile("(?:[^ ]+|\".*\") IS NOT NULL");
    private static final Pattern SPECIFIC = Pattern.compile(" SPECIFIC [^ ]+_\\d+ ");
    private static final List<String> RULES = List.of("CASCADE", "RESTRICT", "SET NULL", "NO ACTION", "SET DEFAULT");

    private static final String QUOTED_COLUMN = "'\"' || REPLACE(COLUMN_NAME, '\"', '\"\"') || '\"'";

    private final Identifiers said;

    HsqldbDefinition(Identifiers said) {
        this.said = said;
    }

    String of(Jdbc jdbc, HsqldbTable table) throws SQLException {
        Optional<String> query = jdbc.queryFirst(
                "SELECT VIEW_DEFINITION FROM INFORMATION_SCHEMA.VIEWS" + table.where("TABLE_SCHEMA", "TABLE_NAME"),
                row -> String.valueOf(row.getString(1)));
        if (query.isPresent()) {
            String columns = String.join(
                    ", ",
                    jdbc.query(
                            "SELECT " + QUOTED_COLUMN + " FROM INFORMATION_SCHEMA.COLUMNS"
                                    + table.where("TABLE_SCHEMA", "TABLE_NAME") + " ORDER BY ORDINAL_POSITION",
                            row -> row.getString(1)));
            return joined(
                    Stream.of("CREATE VIEW " + table.sql() + " (" + columns + ") AS " + query.get()),
                    triggers(jdbc, table).stream());
        }
        // A primary key that is added later makes its columns NOT NULL, one that is there from the beginning doesn't.
        String parts = Stream.concat(
                        Stream.of(columns(jdbc, table)),
                        keys(jdbc, table).stream().sorted())
                .collect(Collectors.joining(", "));
        return joined(
                Stream.of("CREATE TABLE " + table.sql() + " (" + parts + ")"),
                Stream.of(foreignKeys(jdbc, table), checks(jdbc, table), indexes(jdbc, table), triggers(jdbc, table))
                        .flatMap(List::stream));
    }

    private static String joined(Stream<String> first, Stream<String> others) {
        return Stream.concat(first, others.sorted()).collect(Collectors.joining(NEXT));
    }

    private static String columns(Jdbc jdbc, HsqldbTable table) throws SQLException {
        return String.join(
                ", ",
                jdbc.query(
                        "SELECT " + QUOTED_COLUMN + " || ' ' || COALESCE("
                                + "'\"' || DOMAIN_SCHEMA || '\".\"' || DOMAIN_NAME || '\"', '\"' || UDT_SCHEMA || '\".\"'"
                                + " || UDT_NAME || '\"', DTD_IDENTIFIER)"
                                + " || COALESCE(' DEFAULT ' || COLUMN_DEFAULT, '')"
                                + " || RTRIM(CASE IS_IDENTITY WHEN 'YES' THEN ' GENERATED ' || IDENTITY_GENERATION"
                                + " || ' AS IDENTITY (START WITH ' || IDENTITY_START || ', INCREMENT BY '"
                                + " || IDENTITY_INCREMENT || RTRIM(CASE IDENTITY_CYCLE WHEN 'YES' THEN ', CYCLE' ELSE '' END)"
                                + " || ')' ELSE '' END)"
                                + " || COALESCE(' GENERATED ALWAYS AS (' || GENERATION_EXPRESSION || ')', '')"
                                + " || RTRIM(CASE WHEN IS_NULLABLE = 'NO' AND IS_IDENTITY <> 'YES' THEN ' NOT NULL' ELSE '' END)"
                                + " FROM INFORMATION_SCHEMA.COLUMNS" + table.where("TABLE_SCHEMA", "TABLE_NAME")
                                + " ORDER BY ORDINAL_POSITION",
                        row -> String.valueOf(row.getString(1))));
    }

    private List<String> keys(Jdbc jdbc, HsqldbTable table) throws SQLException {
        return jdbc.query(
                "SELECT C.CONSTRAINT_NAME, C.CONSTRAINT_TYPE, (SELECT GROUP_CONCAT(" + QUOTED_COLUMN
                        + " ORDER BY K.ORDINAL_POSITION SEPARATOR ', ') FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE K"
                        + " WHERE K.CONSTRAINT_SCHEMA = C.CONSTRAINT_SCHEMA AND K.CONSTRAINT_NAME = C.CONSTRAINT_NAME)"
                        + " FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS C"
                        + table.where("C.TABLE_SCHEMA", "C.TABLE_NAME")
                        + " AND C.CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE')",
                row -> named(row.getString(1)) + row.getString(2) + " (" + row.getString(3) + ")");
    }

    private List<String> foreignKeys(Jdbc jdbc, HsqldbTable table) throws SQLException {
        return jdbc.query(
                "SELECT FK_NAME, PKTABLE_SCHEM, PKTABLE_NAME, UPDATE_RULE, DELETE_RULE,"
                        + " GROUP_CONCAT('\"' || FKCOLUMN_NAME || '\"' ORDER BY KEY_SEQ SEPARATOR ', '),"
                        + " GROUP_CONCAT('\"' || PKCOLUMN_NAME || '\"' ORDER BY KEY_SEQ SEPARATOR ', ')"
                        + " FROM INFORMATION_SCHEMA.SYSTEM_CROSSREFERENCE"
                        + table.where("FKTABLE_SCHEM", "FKTABLE_NAME")
                        + " GROUP BY FK_NAME, PKTABLE_SCHEM, PKTABLE_NAME, UPDATE_RULE, DELETE_RULE",
                row -> adding(table, row.getString(1)) + "FOREIGN KEY (" + row.getString(6) + ") REFERENCES "
                        + new HsqldbTable(row.getString(2), row.getString(3)).sql() + " (" + row.getString(7)
                        + ") ON UPDATE " + RULES.get(row.getInt(4)) + " ON DELETE " + RULES.get(row.getInt(5)));
    }

    private List<String> checks(Jdbc jdbc, HsqldbTable table) throws SQLException {
        return jdbc
                .query(
                        "SELECT C.CONSTRAINT_NAME, K.CHECK_CLAUSE FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS C"
                                + " JOIN INFORMATION_SCHEMA.CHECK_CONSTRAINTS K"
                                + " ON K.CONSTRAINT_SCHEMA = C.CONSTRAINT_SCHEMA"
                                + " AND K.CONSTRAINT_NAME = C.CONSTRAINT_NAME"
                                + table.where("C.TABLE_SCHEMA", "C.TABLE_NAME") + " AND C.CONSTRAINT_TYPE = 'CHECK'",
                        row -> List.of(row.getString(1), row.getString(2)))
                .stream()
                // The column says so already.
                .filter(check -> !INVENTED.matcher(check.get(0)).matches()
                        || !NOT_NULL.matcher(check.get(1)).matches())
                .map(check -> adding(table, check.get(0)) + "CHECK (" + check.get(1) + ")")
                .toList();
    }

    /** Not those of constraints, which have their names. */
    private List<String> indexes(Jdbc jdbc, HsqldbTable table) throws SQLException {
        Set<String> constraints = Set.copyOf(jdbc.query(
                "SELECT CONSTRAINT_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS"
                        + table.where("TABLE_SCHEMA", "TABLE_NAME"),
                row -> row.getString(1)));
        List<String> indexes = new ArrayList<>();
        for (List<String> index : jdbc.query(
                "SELECT INDEX_NAME, CASE NON_UNIQUE WHEN TRUE THEN '' ELSE 'UNIQUE ' END, GROUP_CONCAT("
                        + QUOTED_COLUMN + " ORDER BY ORDINAL_POSITION SEPARATOR ', ')"
                        + " FROM INFORMATION_SCHEMA.SYSTEM_INDEXINFO" + table.where("TABLE_SCHEM", "TABLE_NAME")
                        + " GROUP BY INDEX_NAME, NON_UNIQUE",
                row -> List.of(row.getString(1), row.getString(2), row.getString(3)))) {
            if (!constraints.contains(index.get(0))
                    && !INVENTED.matcher(index.get(0)).matches()) {
                indexes.add("CREATE " + index.get(1) + "INDEX " + new HsqldbTable(table.schema(), index.get(0)).sql()
                        + " ON " + table.sql() + " (" + index.get(2) + ")");
            }
        }
        return indexes;
    }

    private static List<String> triggers(Jdbc jdbc, HsqldbTable table) throws SQLException {
        return jdbc.query(
                "SELECT 'CREATE TRIGGER \"' || TRIGGER_SCHEMA || '\".\"' || TRIGGER_NAME || '\" ' || ACTION_TIMING || ' '"
                        + " || EVENT_MANIPULATION || COALESCE((SELECT ' OF ' || GROUP_CONCAT('\"'"
                        + " || U.EVENT_OBJECT_COLUMN || '\"' ORDER BY U.EVENT_OBJECT_COLUMN SEPARATOR ', ')"
                        + " FROM INFORMATION_SCHEMA.TRIGGERED_UPDATE_COLUMNS U WHERE U.TRIGGER_SCHEMA ="
                        + " T.TRIGGER_SCHEMA AND U.TRIGGER_NAME = T.TRIGGER_NAME), '') || ' ON ' || "
                        + HsqldbCatalog.literal(table.sql())
                        + " || RTRIM(CASE WHEN COALESCE(ACTION_REFERENCE_OLD_TABLE, ACTION_REFERENCE_NEW_TABLE,"
                        + " ACTION_REFERENCE_OLD_ROW, ACTION_REFERENCE_NEW_ROW) IS NULL THEN ''"
                        + " ELSE ' REFERENCING' END)"
                        + " || COALESCE(' OLD TABLE AS ' || ACTION_REFERENCE_OLD_TABLE, '')"
                        + " || COALESCE(' NEW TABLE AS ' || ACTION_REFERENCE_NEW_TABLE, '')"
                        + " || COALESCE(' OLD ROW AS ' || ACTION_REFERENCE_OLD_ROW, '')"
                        + " || COALESCE(' NEW ROW AS ' || ACTION_REFERENCE_NEW_ROW, '')"
                        + " || ' FOR EACH ' || ACTION_ORIENTATION || COALESCE(' WHEN (' || ACTION_CONDITION || ')', '')"
                        + " || ' ' || ACTION_STATEMENT FROM INFORMATION_SCHEMA.TRIGGERS T"
                        + table.where("EVENT_OBJECT_SCHEMA", "EVENT_OBJECT_TABLE"),
                row -> String.valueOf(row.getString(1)));
    }

    /** A name that the statement itself says counts, whoever has invented it. */
    private String named(String constraint) {
        boolean counts =
                !INVENTED.matcher(constraint).matches() || said.names().stream().anyMatch(constraint::equalsIgnoreCase);
        return counts ? "CONSTRAINT " + Hsqldb.NAMING.quote(constraint) + " " : "";
    }

    private String adding(HsqldbTable table, String constraint) {
        return "ALTER TABLE " + table.sql() + " ADD " + named(constraint);
    }

    /** Of routines of one name each has a specific one, which the engine invents. */
    static String withoutSpecific(String definition) {
        return SPECIFIC.matcher(definition).replaceFirst(" ");
    }

    static String withoutNumber(String name) {
        int specific = name.lastIndexOf(' ');
        return specific < 0 ? name : name.substring(0, specific);
    }

    static String both(String one, String other) {
        return Stream.of(one, other)
                .flatMap(text -> Stream.of(text.split(NEXT)))
                .distinct()
                .sorted()
                .collect(Collectors.joining(NEXT));
    }
}

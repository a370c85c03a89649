package dev.turnstone.tests.liquibase.generated;

import dev.turnstone.liquibase.vocabulary.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What may stand in an attribute: the ordinary value first, then those that are easily mistaken. */
final class SampleValues {
    private static final List<String> FLAGS = List.of("true", "false");
    private static final List<String> INTEGERS = List.of("5", "007", "0", "-3", "9223372036854775807");
    private static final List<String> NAMES = List.of("bird", "Two Words", "caf\u00e9 \"<&>'", "cafe\u0301", "select");
    private static final List<String> TYPES =
            List.of("int", "varchar(50)", "java.sql.Types.DECIMAL(10, 2)", "VARCHAR(10 CHAR)", "of_its_own");
    private static final List<String> COLUMN_LISTS = List.of("id", "id, name", "id,name , x");
    private static final List<String> DATABASES =
            List.of("h2", "oracle", "!h2", "h2, oracle", "all", "none", "!oracle,!mssql", " H2 ", "postgresql,none");
    private static final List<String> EXPRESSIONS = List.of("CURRENT_TIMESTAMP", "now()", "NULL", " f( x ) ", "");
    private static final List<String> SEQUENCES = List.of("sq", "sch.sq", "Two Words");
    private static final List<String> NUMBERS = List.of(
            "1.50",
            "007",
            "1e3",
            "-0",
            "+1",
            "(1)",
            "( 1 )",
            "1,5",
            "null",
            "abc",
            "NaN",
            "12a",
            ".5",
            "1.",
            " 5 ",
            "5 ",
            "0.1234567890123456789",
            "");
    private static final List<String> DATES = List.of(
            "2020-01-02",
            "2020-1-2",
            "20:10:05",
            "20:10:05Z",
            "20:10",
            "2020-01-02T20:10:05",
            "2020-01-02 20:10:05",
            "2020-01-02T20:10:05.120",
            "2020-01-02T20:10:05.000",
            "2020-01-02 20:10:05.123456789",
            "2020-01-02T20:10:05.12345",
            "2020-01-02T20:10:05.12345678",
            "2020-01-02T20:10:05Z",
            "2020-01-02T20:10:05.5Z",
            "2020-01-02T20:10:05+02:00",
            "2020-01-02T20:10:05.5+02:00",
            "2020-01-02 20:10:05.123+02",
            "2020-02-30",
            "2020-13-01",
            "25:00:00",
            "0000-00-00",
            "1582-10-10",
            "2020-1-2 x",
            "now()",
            "NULL",
            "null",
            "CURRENT_TIMESTAMP",
            "12:13:14 A",
            " 2020-01-02 ",
            "");
    private static final List<String> TEXTS = List.of(
            "some text", "", "  ", " O'Hara ", "two\nlines", "\ttab", "NULL", "null", "${undefined}", "\u65e5\u672c");

    private static final Map<String, List<String>> BY_NAME = Map.ofEntries(
            Map.entry("onDelete", List.of("CASCADE", "SET NULL", "NO ACTION", "RESTRICT")),
            Map.entry("onUpdate", List.of("CASCADE", "SET NULL", "NO ACTION", "RESTRICT")),
            Map.entry("path", List.of("select.sql", "latin.sql", "marked.sql")),
            Map.entry("file", List.of("rows.csv", "odd.csv")),
            Map.entry("encoding", List.of("UTF-8", "ISO-8859-1")),
            Map.entry("separator", List.of(";", "\\t")),
            Map.entry("quotchar", List.of("'")),
            Map.entry("commentLineStartsWith", List.of("#", "//", "i")),
            Map.entry("dbms", DATABASES),
            Map.entry("endDelimiter", List.of(";", "GO", "\\n/", "\\nGO")),
            Map.entry("generationType", List.of("ALWAYS", "BY DEFAULT")),
            Map.entry("class", List.of("OracleCustomChange")),
            Map.entry("executable", List.of("true")),
            Map.entry("timeout", List.of("10s")),
            Map.entry("os", List.of("Linux", "Windows 7", "Linux, Mac OS X")),
            Map.entry("target", List.of("STDOUT", "DEBUG", "")),
            Map.entry("valueBlobFile", List.of("rows.csv")),
            Map.entry("valueClobFile", List.of("rows.csv")),
            Map.entry("references", List.of("bird(id)", "nest ( id )")),
            Map.entry("columnParentType", List.of("TABLE", "VIEW")),
            Map.entry("tableType", List.of("TEMPORARY", "GLOBAL TEMPORARY")),
            Map.entry("using", List.of("btree")),
            Map.entry("associatedWith", List.of("foreignKey", "none")),
            Map.entry("message", List.of("some text", " O'Hara ", "two\nlines", "\ttab", "${undefined}")),
            Map.entry("comment", List.of("why")),
            Map.entry("uniqueColumns", COLUMN_LISTS),
            Map.entry("primaryKey", List.of("id", "id, name")),
            Map.entry("checkConstraint", List.of("id > 0", "")),
            Map.entry("defaultValueComputed", EXPRESSIONS),
            Map.entry(
                    "selectQuery", List.of("select * from bird", "select  *\n  from bird -- all\n", "SELECT '  x' ; ")),
            Map.entry(
                    "procedureText",
                    List.of("create procedure p as begin null; end;", "create procedure p\nas\n  x\n/\n")),
            Map.entry(
                    "sql",
                    List.of(
                            "select 1",
                            "select 1;\n  -- one\n\tselect '  x  '  ;\r\n",
                            "select 'caf\u00e9 cafe\u0301'",
                            "/* ${undefined} */ select 2",
                            "\u00a0select\u00a03\u2003",
                            "select 'a\\b'")));

    private SampleValues() {}

    /** For an attribute of a change. */
    static List<String> of(Parameter parameter) {
        return switch (parameter.kind()) {
            case FLAG -> FLAGS;
            case INTEGER -> INTEGERS;
            case FUNCTION -> EXPRESSIONS;
            case SEQUENCE -> SEQUENCES;
            case TEXT, BODY -> texts(parameter.name());
            case COLUMNS, LOAD_COLUMNS -> List.of();
        };
    }

    /** For an attribute of a column or of its constraints, when it isn't a flag. */
    static List<String> texts(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (BY_NAME.containsKey(name)) {
            return BY_NAME.get(name);
        }
        if (lower.endsWith("numeric")) {
            return NUMBERS;
        }
        if (lower.endsWith("date")) {
            return DATES;
        }
        if (lower.contains("sequence") && lower.startsWith("value")) {
            return SEQUENCES;
        }
        if (lower.endsWith("computed")) {
            return EXPRESSIONS;
        }
        if (lower.endsWith("type")) {
            return TYPES;
        }
        if (lower.endsWith("columnnames")) {
            return COLUMN_LISTS;
        }
        return lower.endsWith("name") || lower.endsWith("tablespace") ? NAMES : TEXTS;
    }

    static List<String> flags() {
        return FLAGS;
    }

    static List<String> integers() {
        return INTEGERS;
    }
}

package dev.turnstone.tests.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads H2 and HSQLDB, which both print a whole database as a script. */
final class ScriptedCatalog implements CatalogReader {
    private static final Pattern NOT_SCHEMA = Pattern.compile(
            "(?is)(--|;|SET |INSERT |GRANT |ALTER USER|CREATE USER|CREATE ROLE|CREATE SCHEMA|ALTER SEQUENCE"
                    + "|ALTER TABLE \\S+ ALTER COLUMN \\S+ RESTART|COMMIT|DISCONNECT|ALTER DATABASE|CREATE FUNCTION ACL).*");
    private static final Pattern TABLE = Pattern.compile("(?is)CREATE (\\w+ )*?TABLE ([^\\s(]+)\\s*\\((.*)\\)(.*)");
    private static final Pattern OF_A_TABLE = Pattern.compile("(?is).*?\\b(?:ON|ALTER TABLE) ([^\\s(]+).*");
    private static final Pattern POSITION = Pattern.compile("(?i) RESTART WITH \\d+");

    @Override
    public void read(CatalogLines lines) throws SQLException {
        List<String> rest = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        for (List<String> row : lines.query("SCRIPT")) {
            String statement = POSITION.matcher(row.get(0)).replaceAll("");
            if (TABLE.matcher(statement).matches()) {
                tables.add(statement);
            } else if (!NOT_SCHEMA.matcher(statement).matches()) {
                rest.add(statement);
            }
        }
        tables.stream().sorted().forEach(table -> table(lines, table));
        rest.stream().sorted().forEach(statement -> statement(lines, statement));
    }

    private static void table(CatalogLines lines, String statement) {
        Matcher parts = TABLE.matcher(statement);
        parts.matches();
        String name = parts.group(2);
        lines.add("table", name, parts.group(4));
        for (String part : topLevelParts(parts.group(3))) {
            lines.add("column", name, part);
        }
    }

    private static void statement(CatalogLines lines, String statement) {
        Matcher table = OF_A_TABLE.matcher(statement);
        boolean code =
                statement.toUpperCase(Locale.ROOT).matches("(?s)CREATE (FORCE )?(VIEW|ALIAS|FUNCTION|PROCEDURE).*");
        lines.add("object", !code && table.matches() ? table.group(1) : "", statement);
    }

    /** Splits at commas outside parentheses and quotes. */
    private static List<String> topLevelParts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}

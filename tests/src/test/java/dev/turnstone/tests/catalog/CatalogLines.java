package dev.turnstone.tests.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Collects the lines of a catalog, leaving out the tables of migration tools and made-up names. */
final class CatalogLines {
    private static final Pattern TOOL_TABLE = Pattern.compile(
            "(.*\\.)?\\W?(DATABASECHANGELOG|DATABASECHANGELOGLOCK|TURNSTONE_\\w*)\\W?", Pattern.CASE_INSENSITIVE);
    /** H2's, HSQLDB's and Derby's; PostgreSQL and MySQL derive such names from the table's. */
    private static final Pattern MADE_UP_NAME = Pattern.compile(
            "\\b(CONSTRAINT_(INDEX_)?[0-9A-F]+(_INDEX_[0-9A-F]+)?|PRIMARY_KEY_[0-9A-F]+|SYSTEM_SEQUENCE_[0-9A-F_]+"
                    + "|SYS_(PK|CT|FK|IDX|REF)_\\w+|SQL\\d{6,}[-0-9a-f]*|U[0-9a-f]{8}(X[0-9a-f]{4}){3}X[0-9a-f]{8,}"
                    + "|(?<=SPECIFIC )\\w+_\\d{5,})\\b");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Connection connection;
    private final List<String> lines = new ArrayList<>();

    CatalogLines(Connection connection) {
        this.connection = connection;
    }

    List<String> toList() {
        return lines;
    }

    /** Adds a line for each row: the first column is the table or object it is about, the others make up the text. */
    void addAll(String kind, String sql) throws SQLException {
        for (List<String> row : query(sql)) {
            add(kind, row.get(0), words(row.subList(1, row.size())));
        }
    }

    void add(String kind, String about, String text) {
        if (!TOOL_TABLE.matcher(about).matches()) {
            lines.add(normal(kind + " " + about + " " + text));
        }
    }

    List<List<String>> query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> result = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                result.add(row);
            }
            return result;
        }
    }

    void addRows() throws SQLException {
        for (String table : tables()) {
            query("SELECT * FROM " + table).stream()
                    .map(row ->
                            String.join(" | ", row.stream().map(String::valueOf).toList()))
                    .sorted()
                    .forEach(row -> add("row", table, row));
        }
    }

    private List<String> tables() throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString();
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(quote + found.getString("TABLE_NAME") + quote);
            }
        }
        tables.removeIf(table -> TOOL_TABLE.matcher(table).matches());
        return tables.stream().sorted().toList();
    }

    private static String words(List<String> columns) {
        StringJoiner words = new StringJoiner(" ");
        for (String column : columns) {
            if (column != null && !column.isBlank()) {
                words.add(column);
            }
        }
        return words.toString();
    }

    private static String normal(String line) {
        return BLANKS.matcher(MADE_UP_NAME.matcher(line).replaceAll("(made up)"))
                .replaceAll(" ")
                .trim();
    }
}

package dev.turnstone.liquibase.precondition;

import dev.turnstone.changelog.Lookup.Row;
import dev.turnstone.changelog.Lookup.Unanswered;
import dev.turnstone.liquibase.catalog.Catalog;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.names.Names;
import dev.turnstone.liquibase.precondition.Term.Check;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.plan.Question.Queries;
import java.util.List;
import java.util.Optional;

/** Preconditions about the rows of tables. */
final class RowChecks {
    private static final int MOST_SHOWN = 60;

    private final Catalog catalog;
    private final Names names;

    RowChecks(Catalog catalog, Names names) {
        this.catalog = catalog;
        this.names = names;
    }

    Check isEmpty(Node node) {
        String query = "SELECT 1 FROM " + table(node) + " " + catalog.oneRow();
        return new Check(
                "table " + Attribute.needed(node, "tableName") + " is empty",
                database -> database.rows(query).isEmpty());
    }

    Check count(Node node) {
        String rows = Attribute.needed(node, "expectedRows").strip();
        long expected = Long.parseLong(rows);
        String query = "SELECT COUNT(*) FROM " + table(node);
        return new Check(
                "table " + Attribute.needed(node, "tableName") + " has " + rows + (expected == 1 ? " row" : " rows"),
                database -> database.first(query)
                        .filter(count -> Long.parseLong(count) == expected)
                        .isPresent());
    }

    private String table(Node node) {
        return names.table(new ObjectName(
                Attribute.of(node, "catalogName"),
                Attribute.of(node, "schemaName"),
                Attribute.needed(node, "tableName")));
    }

    /** The SQL is the text of the entry, or in YAML and JSON an entry of its own. */
    Check sql(Node node) {
        String expected = Attribute.needed(node, "expectedResult");
        String sql = withoutSemicolon(node.text().or(() -> node.value("sql")).orElse(""));
        return new Check(
                shown(sql) + " gives " + expected,
                database -> only(sql, database).filter(expected::equals).isPresent());
    }

    /** A driver wants none behind a single statement. */
    private static String withoutSemicolon(String sql) {
        String text = sql.strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }

    private static String shown(String sql) {
        String line = sql.replaceAll("\\s+", " ");
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN - 1) + "…";
    }

    private static Optional<String> only(String sql, Queries database) throws Unanswered {
        List<Row> rows = database.rows(sql);
        if (rows.size() != 1) {
            throw new Unanswered(shown(sql) + " gives " + (rows.isEmpty() ? "no row" : rows.size() + " rows")
                    + ", and must give one");
        }
        return rows.get(0).columns().get(0);
    }
}

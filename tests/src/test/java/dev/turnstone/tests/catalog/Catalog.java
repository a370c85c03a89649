package dev.turnstone.tests.catalog;

import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a database consists of, as ordered lines of text: two databases with equal catalogs have the same schema.
 *
 * <p>Every line stands on its own ({@code column customer.name varchar(50) not null}), so that the difference of two
 * catalogs reads well. Left out are the tables of migration tools and names that the database made up by itself.
 */
public record Catalog(List<String> lines) {
    public Catalog {
        lines = List.copyOf(lines);
    }

    /** Reads the schema, without the rows. */
    public static Catalog of(TestDatabase database) {
        return read(database, false);
    }

    /** Reads the schema and all rows of all tables, each table's in the order of their text. */
    public static Catalog withData(TestDatabase database) {
        return read(database, true);
    }

    /** Lists what only this catalog has, marked {@code -}, then what only the other has, marked {@code +}. */
    public List<String> differencesTo(Catalog other) {
        List<String> differences = new ArrayList<>();
        marked("- ", lines, other.lines).forEach(differences::add);
        marked("+ ", other.lines, lines).forEach(differences::add);
        if (differences.isEmpty() && !equals(other)) {
            differences.add("same lines in another order:\n" + this + "\n" + other);
        }
        return differences;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }

    private static List<String> marked(String mark, List<String> here, List<String> there) {
        return here.stream()
                .filter(line -> !there.contains(line))
                .map(mark::concat)
                .toList();
    }

    private static Catalog read(TestDatabase database, boolean withData) {
        try (Connection connection = database.connect()) {
            CatalogLines lines = new CatalogLines(connection);
            readerFor(database.product()).read(lines);
            if (withData) {
                lines.addRows();
            }
            return new Catalog(lines.toList());
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + e.getMessage(), e);
        }
    }

    private static CatalogReader readerFor(Product product) {
        return switch (product) {
            case POSTGRESQL -> new PostgresCatalog();
            case MARIADB, MYSQL -> new MySqlCatalog();
            case H2, HSQLDB -> new ScriptedCatalog();
            case SQLITE -> new SqliteCatalog();
            case DERBY -> new DerbyCatalog();
        };
    }
}

package dev.turnstone.tests.catalog;

import java.sql.SQLException;

/** Reads the schema of one product's database from where that product keeps it. */
interface CatalogReader {
    void read(CatalogLines lines) throws SQLException;
}

package dev.turnstone.tests.contract;

import dev.turnstone.tests.servers.Product;

/** The contract on SQLite. */
final class SqliteContractTest extends EngineContract {
    @Override
    Product product() {
        return Product.SQLITE;
    }
}

package dev.turnstone.tests.contract;

import dev.turnstone.tests.servers.Product;

/** The contract on PostgreSQL. */
final class PostgresContractTest extends EngineContract {
    @Override
    Product product() {
        return Product.POSTGRESQL;
    }
}

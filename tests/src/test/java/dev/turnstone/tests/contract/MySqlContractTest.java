package dev.turnstone.tests.contract;

import dev.turnstone.tests.servers.Product;

/** The contract on MySQL. */
final class MySqlContractTest extends EngineContract {
    @Override
    Product product() {
        return Product.MYSQL;
    }
}

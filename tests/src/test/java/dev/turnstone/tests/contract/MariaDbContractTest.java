package dev.turnstone.tests.contract;

import dev.turnstone.tests.servers.Product;

/** The contract on MariaDB. */
final class MariaDbContractTest extends EngineContract {
    @Override
    Product product() {
        return Product.MARIADB;
    }
}

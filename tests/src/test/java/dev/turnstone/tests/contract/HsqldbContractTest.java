package dev.turnstone.tests.contract;

import dev.turnstone.tests.servers.Product;

/** The contract on HSQLDB. */
final class HsqldbContractTest extends EngineContract {
    @Override
    Product product() {
        return Product.HSQLDB;
    }
}

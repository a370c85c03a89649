package dev.turnstone.tests.contract;

import dev.turnstone.tests.servers.Product;

/** The contract on Derby. */
final class DerbyContractTest extends EngineContract {
    @Override
    Product product() {
        return Product.DERBY;
    }
}

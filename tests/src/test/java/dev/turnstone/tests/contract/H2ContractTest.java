package dev.turnstone.tests.contract;

import dev.turnstone.tests.servers.Product;

/** The contract on H2. */
final class H2ContractTest extends EngineContract {
    @Override
    Product product() {
        return Product.H2;
    }
}

package dev.turnstone.tests.contract;

import dev.turnstone.tests.servers.Product;

/** A statement at which a run ends, and what was there before; {@code {db}} in it is the database's name. */
record ResumeCase(Product product, String statement, String... setup) {
    @Override
    public String toString() {
        return product + ": " + statement;
    }
}

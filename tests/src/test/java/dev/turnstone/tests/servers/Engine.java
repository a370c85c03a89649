package dev.turnstone.tests.servers;

import java.util.Optional;

/** What makes, inspects and removes the databases of one product. */
interface Engine {
    TestDatabase fresh();

    boolean exists(TestDatabase database);

    void drop(TestDatabase database);

    /** Lets go of an embedded database's files, so that another process can open them. */
    void release(TestDatabase database);

    /** Creates a login, or answers empty where the product has none with such rights. */
    Optional<Login> createLogin(TestDatabase database, Rights rights);
}

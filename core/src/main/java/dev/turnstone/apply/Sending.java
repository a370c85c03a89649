package dev.turnstone.apply;

import java.io.IOException;
import java.sql.SQLException;

/** Sends one statement and waits for its answer. */
@FunctionalInterface
interface Sending {
    void send() throws SQLException, IOException;
}

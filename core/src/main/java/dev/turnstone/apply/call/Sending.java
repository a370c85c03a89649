package dev.turnstone.apply.call;

import java.io.IOException;
import java.sql.SQLException;

/** Sends one statement and waits for its answer. */
@FunctionalInterface
public interface Sending {
    void send() throws SQLException, IOException;
}

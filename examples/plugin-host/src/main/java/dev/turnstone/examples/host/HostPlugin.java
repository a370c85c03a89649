package dev.turnstone.examples.host;

import java.sql.Connection;
import java.sql.SQLException;

/** What plugins implement; found by {@link java.util.ServiceLoader} in the plugin's own classes. */
public interface HostPlugin {

    /** Says something, by what it has in the database. */
    String greeting(Connection database) throws SQLException;
}

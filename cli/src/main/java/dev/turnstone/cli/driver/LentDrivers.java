package dev.turnstone.cli.driver;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The JDBC drivers that a class loader finds, known to everybody as long as this is open. */
public final class LentDrivers implements AutoCloseable {
    private final List<Driver> lent = new ArrayList<>();

    private LentDrivers() {}

    /** Lends those of a class loader and of its parents. */
    public static LentDrivers of(ClassLoader loader) {
        LentDrivers drivers = new LentDrivers();
        ServiceLoader.load(Driver.class, loader).forEach(drivers::lend);
        return drivers;
    }

    private void lend(Driver driver) {
        Driver ours = new ForeignDriver(driver);
        try {
            DriverManager.registerDriver(ours);
        } catch (SQLException e) {
            throw new IllegalStateException("registering " + driver, e);
        }
        lent.add(ours);
    }

    @Override
    public void close() {
        for (Driver driver : lent) {
            try {
                DriverManager.deregisterDriver(driver);
            } catch (SQLException e) {
                throw new IllegalStateException("giving back " + driver, e);
            }
        }
        lent.clear();
    }
}

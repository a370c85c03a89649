package dev.turnstone.target;

import dev.turnstone.dialect.Dialect;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** Connects with the product's usual driver alone; asking DriverManager loads and starts every driver there is. */
final class Drivers {
    private Drivers() {}

    static Connection connect(Dialect dialect, String url, Properties properties) throws SQLException {
        Optional<Driver> usual = dialect.driverClass().flatMap(Drivers::find);
        Connection connection = usual.isPresent() ? usual.get().connect(url, properties) : null;
        return connection == null ? DriverManager.getConnection(url, properties) : connection;
    }

    /** Whether a driver takes the URL; the same drivers are asked, without connecting. */
    static boolean has(Dialect dialect, String url) {
        return dialect.driverClass().flatMap(Drivers::find).isPresent()
                || DriverManager.drivers().anyMatch(driver -> accepts(driver, url));
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Optional<Driver> find(String className) {
        try {
            return Optional.of(Class.forName(className, true, Drivers.class.getClassLoader())
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException | LinkageError e) {
            // It may be in the drivers folder, which DriverManager knows.
            return Optional.empty();
        }
    }
}

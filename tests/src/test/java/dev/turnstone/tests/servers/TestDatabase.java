package dev.turnstone.tests.servers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One database of a test's own: empty at first, and reached as a user would reach it.
 *
 * <p>An embedded database has no file until something connects to it.
 */
public final class TestDatabase {
    private final Engine engine;
    private final Product product;
    private final String name;
    private final Address address;
    private final Login owner;

    TestDatabase(Engine engine, Product product, String name, Address address, Login owner) {
        this.engine = engine;
        this.product = product;
        this.name = name;
        this.address = address;
        this.owner = owner;
    }

    public Product product() {
        return product;
    }

    public String name() {
        return name;
    }

    /** The URL as a user would type it. */
    public String url() {
        return address.url();
    }

    /** The same, in the words of a driver on the test class path: MySQL is reached through MariaDB's. */
    public String driverUrl() {
        return address.driverUrl();
    }

    public String username() {
        return owner.username();
    }

    public String password() {
        return owner.password();
    }

    public Login owner() {
        return owner;
    }

    /** The file of an embedded database, for Derby its folder; empty for a server. */
    public Optional<Path> file() {
        return address.file();
    }

    /** The same database behind another port: that of a proxy, or one where nobody listens. */
    public TestDatabase atPort(int port) {
        return new TestDatabase(engine, product, name, address.atPort(port), owner);
    }

    /** The same database, with something more behind its URL. */
    public TestDatabase with(String parameters) {
        Address more = new Address(address.url() + parameters, address.driverUrl() + parameters, address.file());
        return new TestDatabase(engine, product, name, more, owner);
    }

    public Connection connect() throws SQLException {
        return connectAs(owner);
    }

    public Connection connectAs(Login login) throws SQLException {
        return DriverManager.getConnection(address.driverUrl(), login.username(), login.password());
    }

    /** Runs each text as one statement, in autocommit. */
    public TestDatabase execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                run(statement, sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(product + ": " + e.getMessage(), e);
        }
        return this;
    }

    /** The rows of a query; several columns are joined by {@code " | "}, NULL is {@code null}. */
    public List<String> queryStrings(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                result.add(join(rows));
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(product + ": " + e.getMessage() + "\n" + sql, e);
        }
    }

    /** The version as the server itself reports it over JDBC. */
    public String serverVersion() {
        try (Connection connection = connect()) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(product + ": " + e.getMessage(), e);
        }
    }

    /** The first number of {@link #serverVersion()}. */
    public int majorVersion() {
        return Integer.parseInt(serverVersion().split("\\D")[0]);
    }

    /** A login that may only read, or empty where the product has no such thing. */
    public Optional<Login> createReadOnlyLogin() {
        return engine.createLogin(this, Rights.READ);
    }

    /** A login that may change rows but not tables, or empty where the product has no such thing. */
    public Optional<Login> createLoginWithoutCreateRights() {
        return engine.createLogin(this, Rights.READ_AND_WRITE);
    }

    /** True if the server knows the database, or the embedded one has its file. */
    public boolean exists() {
        return engine.exists(this);
    }

    public void drop() {
        engine.drop(this);
    }

    /** Closes an embedded database in this JVM, so that another process can open it; a server has nothing to close. */
    public TestDatabase release() {
        engine.release(this);
        return this;
    }

    @Override
    public String toString() {
        return product + " at " + url();
    }

    private static void run(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n" + sql, e.getSQLState(), e.getErrorCode(), e);
        }
    }

    private static String join(ResultSet rows) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            line.append(i > 1 ? " | " : "").append(rows.getString(i));
        }
        return line.toString();
    }
}

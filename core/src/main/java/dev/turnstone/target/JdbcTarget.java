package dev.turnstone.target;

import dev.turnstone.ErrorCode;
import dev.turnstone.Listener;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.Dialects;
import dev.turnstone.jdbc.ConnectSpec;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.jdbc.MaskedUrl;
import dev.turnstone.jdbc.Secrets;
import dev.turnstone.plan.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;

/** A database that is reached through JDBC, by URL or by a data source. Immutable and thread-safe. */
public final class JdbcTarget implements Target {
    private final Access access;
    private final String name;
    private final Secrets secrets;
    private final Connector connector;

    private JdbcTarget(Access access, String name, Secrets secrets, String login) {
        this.access = access;
        this.name = name;
        this.secrets = secrets;
        this.connector = new Connector(name, secrets, login);
    }

    /**
     * A database by its URL, with a login that the URL itself holds or that is not needed.
     *
     * @throws TurnstoneException when the URL is of no product that is known here
     */
    public static JdbcTarget of(String url) {
        return withProperties(url, Map.of());
    }

    /**
     * A database by its URL and a login.
     *
     * @throws TurnstoneException when the URL is of no product that is known here
     */
    public static JdbcTarget of(String url, String username, String password) {
        return withProperties(url, Map.of("user", username, "password", password));
    }

    /**
     * A database by its URL and driver properties, {@code user} and {@code password} among them.
     *
     * @throws TurnstoneException when the URL is of no product that is known here, or not in the form that its driver reads
     */
    public static JdbcTarget withProperties(String url, Map<String, String> properties) {
        Dialect dialect = Dialects.forUrl(url)
                .orElseThrow(() -> new TurnstoneException(new Problem(
                        ErrorCode.DATABASE_UNKNOWN,
                        "'" + MaskedUrl.of(url) + "' is no URL of a database that is known here.",
                        List.of(),
                        "URLs begin with jdbc: and the product: " + Dialects.known() + ".")));
        dialect.faultOfUrl(url).ifPresent(fault -> {
            throw new TurnstoneException(misread(url, fault));
        });
        ConnectSpec spec = new ConnectSpec(url, new HashMap<>(properties));
        List<String> secrets = new ArrayList<>(MaskedUrl.secretsIn(url));
        Optional.ofNullable(properties.get("password"))
                .filter(password -> !password.isEmpty())
                .ifPresent(secrets::add);
        List<String> names = new ArrayList<>(MaskedUrl.namesIn(url));
        Optional.ofNullable(properties.get("user")).ifPresent(names::add);
        return new JdbcTarget(
                new ByUrl(spec, dialect), MaskedUrl.of(url), new Secrets(secrets, names), login(url, properties));
    }

    private static String login(String url, Map<String, String> properties) {
        if (properties.containsKey("password")) {
            return "The password is the one that this program was given.";
        }
        return MaskedUrl.secretsIn(url).isEmpty()
                ? "No password was given: it comes from JDBC_PASSWORD or --password-file."
                : "The password is the one in the URL.";
    }

    /** The same, which says of a refused login that its password is from there: {@code environment variable JDBC_PASSWORD}. */
    public JdbcTarget withPasswordFrom(String origin) {
        return new JdbcTarget(access, name, secrets, "The password is from " + origin + ".");
    }

    private static Problem misread(String url, String fault) {
        return new Problem(
                ErrorCode.SETTING_INVALID,
                "The URL '" + MaskedUrl.of(url) + "' " + fault + ".",
                List.of(),
                "Correct it. Name and password are settings of their own, username and password; in the URL they stand"
                        + " behind ? or ;, and signs like / @ ? & of them are written %2F %40 %3F %26.");
    }

    /**
     * A database by a data source of the application, which stays open. Its connections come back as they were.
     *
     * @param name what to call it in messages
     */
    public static JdbcTarget of(DataSource dataSource, String name) {
        return new JdbcTarget(
                new ByDataSource(dataSource),
                name,
                Secrets.NONE,
                "User and password are those of the application's data source '" + name + "'.");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Database> foreseen() {
        return access.expectedDialect()
                .map(dialect -> Database.offline(dialect.shortName(), dialect, dialect.schemaOfNewDatabase()));
    }

    @Override
    public Session openForReading(Settings settings, Listener listener) {
        Optional<Dialect> missing = access.missingDatabase();
        if (missing.isPresent()) {
            return new MissingDatabase(missing.get(), settings);
        }
        Connector.Waits waits = new Connector.Waits(settings.connectWait(), Optional.empty());
        Pending<Session> pending =
                new Pending<>(abandoned -> connector.connect(access, () -> read(settings), waits, listener, abandoned));
        if (access.mayConnectAhead()) {
            pending.begin();
        }
        return new ReadingSession(pending);
    }

    private Session read(Settings settings) throws SQLException {
        Connection connection;
        try {
            connection = access.openForReading();
        } catch (SQLException e) {
            return new MissingDatabase(access.dialectOfMissing(e).orElseThrow(() -> e), settings);
        }
        return JdbcSession.open(connection, connector, settings, access, JdbcSession.Use.READING);
    }

    @Override
    public WritingSession openForWriting(Settings settings, Listener listener, Cancellation cancellation) {
        return new JdbcWritingSession(access, connector, settings, listener, cancellation).begun();
    }

    /**
     * Executes statements that belong to no changelog, each for itself and outside of transactions.
     *
     * @throws TurnstoneException when it can't be reached, or refuses one; those before that one are done
     */
    public void execute(Settings settings, List<String> statements) {
        try (JdbcWritingSession session =
                new JdbcWritingSession(access, connector, settings, Listener.NONE, new Cancellation())) {
            session.execute(statements);
        }
    }

    /** How connections come about. */
    interface Access {
        Connection openForWork() throws SQLException;

        Connection openForReading() throws SQLException;

        /** The dialect of an embedded database that doesn't exist; empty when there is something to connect to. */
        Optional<Dialect> missingDatabase();

        /** The dialect of a database of which this error, on opening for reading, says that it doesn't exist. */
        Optional<Dialect> dialectOfMissing(SQLException error);

        /** Closes a connection, and with the last one an embedded database that would stay open. */
        void close(Connection connection, Dialect dialect) throws SQLException;

        /** Whether a connection that nobody needs after all leaves no trace, and any thread may open it. */
        boolean mayConnectAhead();

        /** Whether connections go on living when they are closed here, so that they must be as they were. */
        boolean isLent();

        /** The dialect that the errors of connecting are in; empty when nobody knows before a connection is there. */
        Optional<Dialect> expectedDialect();
    }

    private record ByUrl(ConnectSpec spec, Dialect expected) implements Access {
        @Override
        public Connection openForWork() throws SQLException {
            return openAsAllowed(expected.forWork(spec));
        }

        @Override
        public Connection openForReading() throws SQLException {
            Connection connection = openAsAllowed(expected.forReading(spec));
            try {
                expected.prepareReading(new Jdbc(connection));
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }

        private Connection openAsAllowed(ConnectSpec wanted) throws SQLException {
            try {
                return open(expected, wanted);
            } catch (SQLException e) {
                return open(expected, expected.forFewerRights(wanted, e).orElseThrow(() -> e));
            }
        }

        private static Connection open(Dialect dialect, ConnectSpec spec) throws SQLException {
            Properties properties = new Properties();
            properties.putAll(spec.properties());
            try {
                return Drivers.connect(dialect, spec.url(), properties);
            } catch (SQLException e) {
                // DriverManager's own words when no driver took the URL
                if ("08001".equals(e.getSQLState())
                        && String.valueOf(e.getMessage()).startsWith("No suitable driver")) {
                    throw driverMissing(spec);
                }
                throw e;
            } catch (LinkageError e) {
                throw new TurnstoneException(
                        new Problem(
                                ErrorCode.DRIVER_MISSING,
                                "The JDBC driver for '" + MaskedUrl.of(spec.url()) + "' can't be used: " + e + ".",
                                List.of(),
                                "Put all jars of the driver's release beside each other, of a release for this Java"
                                        + " and without those of others."),
                        e);
            }
        }

        @Override
        public Optional<Dialect> missingDatabase() {
            Optional<Path> file = expected.databaseFile(spec.url());
            if (file.isEmpty() || !isNothing(file.get())) {
                return Optional.empty();
            }
            if (!Drivers.has(expected, spec.url())) {
                // Nothing is opened, so nobody else would notice before the run.
                throw driverMissing(spec);
            }
            return Optional.of(expected);
        }

        private static TurnstoneException driverMissing(ConnectSpec spec) {
            return new TurnstoneException(new Problem(
                    ErrorCode.DRIVER_MISSING,
                    "No JDBC driver for '" + MaskedUrl.of(spec.url()) + "' is there.",
                    List.of(),
                    "Put the driver's jar into the drivers folder, or on the class path."));
        }

        /** No file, or an empty one, as a crash leaves it before the first write. */
        private static boolean isNothing(Path file) {
            return Files.notExists(file)
                    || Files.isRegularFile(file) && file.toFile().length() == 0;
        }

        @Override
        public Optional<Dialect> dialectOfMissing(SQLException error) {
            return expected.saysDatabaseIsMissing(error) ? Optional.of(expected) : Optional.empty();
        }

        @Override
        public void close(Connection connection, Dialect dialect) throws SQLException {
            Optional<ConnectSpec> closing = dialect.forClosing(spec);
            boolean last = closing.isPresent() && dialect.isAlone(new Jdbc(connection));
            connection.close();
            if (last) {
                closeDatabase(dialect, closing.get());
            }
        }

        private static void closeDatabase(Dialect dialect, ConnectSpec closing) {
            try {
                open(dialect, closing).close();
            } catch (SQLException e) {
                // It is told by an exception that it worked, too.
                System.getLogger(JdbcTarget.class.getName()).log(System.Logger.Level.DEBUG, "closing", e);
            }
        }

        /** An embedded database is opened by who works with it, not by who may find out that there is nothing to do. */
        @Override
        public boolean mayConnectAhead() {
            return expected.databaseFile(spec.url()).isEmpty();
        }

        @Override
        public boolean isLent() {
            return false;
        }

        @Override
        public Optional<Dialect> expectedDialect() {
            return Optional.of(expected);
        }
    }

    private record ByDataSource(DataSource dataSource) implements Access {
        @Override
        public Connection openForWork() throws SQLException {
            return dataSource.getConnection();
        }

        @Override
        public Connection openForReading() throws SQLException {
            return dataSource.getConnection();
        }

        @Override
        public Optional<Dialect> missingDatabase() {
            return Optional.empty();
        }

        @Override
        public Optional<Dialect> dialectOfMissing(SQLException error) {
            return Optional.empty();
        }

        @Override
        public void close(Connection connection, Dialect dialect) throws SQLException {
            connection.close();
        }

        /** It may know its users by their threads. */
        @Override
        public boolean mayConnectAhead() {
            return false;
        }

        @Override
        public boolean isLent() {
            return true;
        }

        @Override
        public Optional<Dialect> expectedDialect() {
            return Optional.empty();
        }
    }
}

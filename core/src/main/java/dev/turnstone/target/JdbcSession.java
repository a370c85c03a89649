package dev.turnstone.target;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.call.DatabaseQueries;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.SessionState;
import dev.turnstone.file.FileMemory;
import dev.turnstone.history.History;
import dev.turnstone.history.HistoryGlance;
import dev.turnstone.history.HistoryName;
import dev.turnstone.history.OtherTool;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.owner.OwnerNote;
import dev.turnstone.plan.Contents;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Question;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** An open connection, its dialect, and where the history is. */
final class JdbcSession implements Target.Session {
    private static final History OF_NO_SCHEMA =
            new History(History.Presence.MISSING, List.of(), List.of(), Optional.empty(), History.Schema.EMPTY);

    private final Jdbc jdbc;
    private final Dialect dialect;
    private final HistoryName name;
    private final JdbcTarget.Access access;
    private final ConnectionFlags flags;
    private final Optional<SessionState> before;
    private final Settings settings;
    private final Optional<String> current;
    private final Use use;
    /** What was told on opening, for the first who asks. */
    private Optional<HistoryGlance> glance;
    /** Schemas that a run has to make. */
    private List<String> missing;

    private JdbcSession(
            Jdbc jdbc,
            Dialect dialect,
            HistoryName name,
            JdbcTarget.Access access,
            ConnectionFlags flags,
            Optional<SessionState> before,
            Settings settings,
            Optional<String> current,
            Optional<HistoryGlance> glance,
            Use use,
            List<String> missing) {
        this.missing = missing;
        this.use = use;
        this.glance = glance;
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.name = name;
        this.access = access;
        this.flags = flags;
        this.before = before;
        this.settings = settings;
        this.current = current;
    }

    /** What a session is to be used for. */
    enum Use {
        READING,
        WORK
    }

    /** Takes a fresh connection into use; it is closed when that fails. */
    static JdbcSession open(
            Connection connection, Connector connector, Settings settings, JdbcTarget.Access access, Use use) {
        try {
            ConnectionFlags flags = ConnectionFlags.of(connection);
            Jdbc jdbc = new Jdbc(
                    use == Use.WORK ? ConnectionFlags.forWork(connection) : ConnectionFlags.forReading(connection));
            Dialect dialect = connector.dialectOf(connection);
            boolean asItIs = settings.schema().isEmpty()
                    && settings.historySchema().isEmpty()
                    && settings.role().isEmpty();
            Optional<SessionState> before = asItIs ? Optional.empty() : Optional.of(dialect.sessionState(jdbc));
            settings.role().ifPresent(role -> useRole(role, dialect, jdbc));
            // A schema is tried before it is relied on: a misspelled one would look like an empty one.
            settings.historySchema().ifPresent(schema -> use(schema, "history-schema", dialect, jdbc));
            List<String> missing = missing(settings, dialect, jdbc);
            if (settings.schema().filter(missing::contains).isPresent()) {
                // It will be made; until then nothing is in it.
            } else if (settings.schema().isPresent()) {
                use(settings.schema().get(), "schema", dialect, jdbc);
            } else if (settings.historySchema().isPresent()) {
                before.orElseThrow().restore(jdbc);
                settings.role().ifPresent(role -> useRole(role, dialect, jdbc));
            }
            Optional<HistoryGlance> glance = asItIs
                    ? dialect.glance()
                            .flatMap(way -> HistoryGlance.at(
                                    jdbc, way, dialect.naming(), settings.historyFormat(), settings.historyTable()))
                    : Optional.empty();
            Optional<String> named = settings.historySchema().or(settings::schema);
            Optional<String> current = named.isPresent()
                    ? settings.schema()
                    : Optional.of(glance.isPresent() ? glance.get().schema() : dialect.currentSchema(jdbc));
            String schema = named.or(() -> current).orElseThrow();
            HistoryName name = new HistoryName(schema, settings.historyTable(), settings.historyFormat());
            return new JdbcSession(jdbc, dialect, name, access, flags, before, settings, current, glance, use, missing);
        } catch (SQLException e) {
            closeAfter(connection, e);
            throw connector.cannotConnect(access, e);
        } catch (RuntimeException e) {
            closeAfter(connection, e);
            throw e;
        }
    }

    private static void useRole(String role, Dialect dialect, Jdbc jdbc) {
        String statement = dialect.setRole(role)
                .orElseThrow(() -> new TurnstoneException(new Problem(
                        ErrorCode.SETTING_INVALID,
                        dialect.product() + " has no roles that a session can work in.",
                        List.of(),
                        "Leave out --role, and give the login itself what it needs.")));
        try {
            jdbc.execute(statement);
        } catch (SQLException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.SETTING_INVALID,
                            "The role '" + role + "' of the setting role can't be used: " + words(dialect, e) + ".",
                            List.of(),
                            "Grant it to the login, or name one that the login has; names are taken as they are"
                                    + " written, upper and lower case included."),
                    e);
        }
    }

    private static void use(String schema, String setting, Dialect dialect, Jdbc jdbc) {
        try {
            dialect.useSchema(jdbc, schema);
        } catch (SQLException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.SETTING_INVALID,
                            "The schema '" + schema + "' of the setting " + setting + " can't be used: "
                                    + words(dialect, e) + ".",
                            List.of(),
                            dialect.remedyFor(e)
                                    .orElse("Create the schema first, or name one that exists; names are taken as they"
                                            + " are written, upper and lower case included.")),
                    e);
        }
    }

    /** The server's, without the statement that H2 repeats: it is ours. */
    private static String words(Dialect dialect, SQLException e) {
        String words = dialect.wordsOf(e).strip().replaceFirst("; SQL statement:\\R.*", "");
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    private static void closeAfter(Connection connection, Exception first) {
        try {
            connection.close();
        } catch (SQLException second) {
            first.addSuppressed(second);
        }
    }

    Jdbc jdbc() {
        return jdbc;
    }

    Dialect dialect() {
        return dialect;
    }

    HistoryName name() {
        return name;
    }

    private static List<String> missing(Settings settings, Dialect dialect, Jdbc jdbc) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (String schema : settings.made()) {
            if (dialect.newSchema(schema).isPresent() && !dialect.hasSchema(jdbc, schema)) {
                missing.add(schema);
            }
        }
        return missing;
    }

    private boolean isWithoutHome() {
        return settings.schema().filter(missing::contains).isPresent();
    }

    /** Schemas that a run has to make, as they were when it was looked. */
    List<String> missing() {
        return missing;
    }

    /** Begins to work in a schema that was made. */
    void settle() {
        boolean made = isWithoutHome();
        missing = List.of();
        if (made) {
            use(settings.schema().orElseThrow(), "--schema", dialect, jdbc);
        }
    }

    @Override
    public History history() {
        if (isWithoutHome()) {
            return OF_NO_SCHEMA;
        }
        HistoryReading reading = new HistoryReading(jdbc, dialect, name, current);
        if (glance.isPresent()) {
            History seen = reading.of(glance.get());
            glance = Optional.empty();
            return seen;
        }
        // Whoever works finds out who else does when he takes the lock.
        return use == Use.READING ? reading.readBeside() : reading.read();
    }

    @Override
    public List<OwnerNote> ownerNotes() {
        return new HistoryReading(jdbc, dialect, name, current).ownerNotes();
    }

    @Override
    public FileMemory memoryOf(ChangesetId file) {
        return new HistoryReading(jdbc, dialect, name, current).memoryOf(file);
    }

    @Override
    public List<String> drops(Collection<String> objects) {
        return dialect.drops(objects);
    }

    @Override
    public Contents contents() {
        return new SchemaContents(jdbc, dialect);
    }

    @Override
    public Set<String> objects() {
        return new HistoryReading(jdbc, dialect, name, current).objects();
    }

    @Override
    public Database database() {
        return new Database(
                dialect.shortName(), dialect, current.or(this::startingSchema), missingSchemas(), serverBehind());
    }

    private List<Database.MissingSchema> missingSchemas() {
        return missing(missing, dialect);
    }

    /** These, as far as there can be such schemas, with what makes them. */
    static List<Database.MissingSchema> missing(List<String> schemas, Dialect dialect) {
        return schemas.stream()
                .flatMap(schema ->
                        dialect.newSchema(schema).stream().map(making -> new Database.MissingSchema(schema, making)))
                .toList();
    }

    /** Where only the history has a place of its own, names are looked for where the session begins. */
    private Optional<String> startingSchema() {
        try {
            return Optional.of(dialect.currentSchema(jdbc));
        } catch (SQLException e) {
            // A login of MariaDB or MySQL that chose no database.
            return Optional.empty();
        }
    }

    private static Database.Login login(DatabaseMetaData server) throws SQLException {
        return new Database.Login(
                Objects.requireNonNullElse(server.getUserName(), ""),
                Objects.requireNonNullElse(server.getConnection().getCatalog(), ""));
    }

    private Optional<Database.Server> serverBehind() {
        try {
            DatabaseMetaData server = jdbc.connection().getMetaData();
            return Optional.of(new Database.Server(
                    server.getDatabaseProductName(),
                    server.getDatabaseProductVersion(),
                    server.getDatabaseMajorVersion(),
                    server.getDatabaseMinorVersion(),
                    name,
                    name.format().mayNameLogin() ? Optional.of(login(server)) : Optional.empty()));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean keeps(String table) {
        return name.isOurs(table);
    }

    @Override
    public Home home() {
        Home place = settings.schema().<Home>map(Home.Chosen::new).orElseGet(this::homeOfLogin);
        return settings.role()
                .flatMap(dialect::setRole)
                .<Home>map(statement -> new Home.InRole(statement, place))
                .orElse(place);
    }

    private Home homeOfLogin() {
        try {
            return dialect.homeSchema(jdbc).<Home>map(Home.NamedByLogin::new).orElseGet(Home.OfLogin::new);
        } catch (SQLException e) {
            // A login of MariaDB or MySQL that chose no database has none to go back to.
            return new Home.OfLogin();
        }
    }

    @Override
    public Optional<Question.Queries> queries() {
        return Optional.of(new DatabaseQueries(jdbc, dialect, name, (className, routine) -> {
            throw new IllegalStateException(className + " is called by a run alone");
        }));
    }

    OtherTool otherTool() {
        return name.format().otherTool(dialect, name);
    }

    @Override
    public Optional<String> lockHolder() {
        refuseWhereHolderLives();
        try {
            return otherTool().holder(jdbc).map(OtherTool.Holder::toString);
        } catch (SQLException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.HISTORY_NOT_READABLE,
                            "The lock table " + name.lockTable() + " in schema " + name.schema() + " can't be read: "
                                    + e.getMessage() + ".",
                            List.of(),
                            "Grant the login SELECT on it."),
                    e);
        }
    }

    /** Its row is not a left one: without it Liquibase would work beside that run. */
    void refuseWhereHolderLives() {
        new HistoryReading(jdbc, dialect, name, current).runAtWork().ifPresent(run -> {
            throw new TurnstoneException(new Problem(
                    ErrorCode.LOCK_NOT_OBTAINED,
                    "The lock is held by turnstone " + run.runId() + ", which is alive (" + run.session()
                            + "). Nothing was freed.",
                    List.of(),
                    "Wait for that run; or end its session on the server, and its lock is free."));
        });
    }

    @Override
    public String server() {
        try {
            DatabaseMetaData server = jdbc.connection().getMetaData();
            return server.getDatabaseProductName() + " " + server.getDatabaseProductVersion();
        } catch (SQLException e) {
            return dialect.product();
        }
    }

    @Override
    public void close() {
        Connection connection = jdbc.connection();
        try {
            if (connection.isClosed()) {
                return;
            }
            if (before.isPresent()) {
                before.get().restore(jdbc);
            }
            flags.restore(connection);
            access.close(connection, dialect);
        } catch (SQLException e) {
            // Everything that matters was committed or is rolled back by the server; there is nothing left to lose.
            System.getLogger(JdbcSession.class.getName()).log(System.Logger.Level.DEBUG, "closing", e);
            closeAfter(connection, e);
        }
    }
}

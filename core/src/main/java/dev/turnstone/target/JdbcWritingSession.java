package dev.turnstone.target;

import dev.turnstone.ErrorCode;
import dev.turnstone.Listener;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.Witness;
import dev.turnstone.apply.file.FileApplier;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.apply.run.Applier;
import dev.turnstone.apply.run.CleaningRun;
import dev.turnstone.apply.run.RunLock;
import dev.turnstone.apply.run.SchemaMaking;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.ServerSession;
import dev.turnstone.dialect.SessionState;
import dev.turnstone.file.FileMemory;
import dev.turnstone.file.Keep;
import dev.turnstone.history.History;
import dev.turnstone.history.OtherTool;
import dev.turnstone.history.RunSignature;
import dev.turnstone.owner.Ledger;
import dev.turnstone.owner.OwnerNote;
import dev.turnstone.plan.Contents;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Question;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A database open for a run. One that doesn't exist yet is connected to, and so made, only when the run begins: a plan
 * with errors leaves no trace.
 */
final class JdbcWritingSession implements Target.WritingSession {
    private final JdbcTarget.Access access;
    private final Connector connector;
    private final Settings settings;
    private final Listener listener;
    private final Cancellation cancellation;
    private final Pending<JdbcSession> session;

    JdbcWritingSession(
            JdbcTarget.Access access,
            Connector connector,
            Settings settings,
            Listener listener,
            Cancellation cancellation) {
        this.access = access;
        this.connector = connector;
        this.settings = settings;
        this.listener = listener;
        this.cancellation = cancellation;
        this.session = new Pending<>(this::connect);
    }

    /** Begins to connect in the background, where that does no harm. */
    JdbcWritingSession begun() {
        if (access.mayConnectAhead()) {
            session.begin();
        }
        return this;
    }

    private JdbcSession connect(BooleanSupplier abandoned) {
        Connector.Waits waits = new Connector.Waits(settings.connectWait(), Optional.of(settings.lockWait()));
        BooleanSupplier givenUp = () -> abandoned.getAsBoolean() || cancellation.isRequested();
        Connection connection = connector.connect(access, access::openForWork, waits, listener, givenUp);
        return JdbcSession.open(connection, connector, settings, access, JdbcSession.Use.WORK);
    }

    private JdbcSession session() {
        return session.get();
    }

    /** Executes statements that belong to no changelog, each for itself and outside of transactions. */
    void execute(List<String> statements) {
        JdbcSession open = session();
        for (String statement : statements) {
            try {
                open.jdbc().execute(statement);
            } catch (SQLException e) {
                throw new TurnstoneException(
                        new Problem(
                                ErrorCode.STATEMENT_FAILED,
                                "The server refuses '" + statement + "': "
                                        + open.dialect().wordsOf(e) + ".",
                                List.of(),
                                "Nothing else was changed by it. Mend what it names, and run the same command again."),
                        e);
            }
        }
    }

    private Optional<Dialect> missingDatabase() {
        return session.isBegun() ? Optional.empty() : access.missingDatabase();
    }

    @Override
    public History history() {
        return missingDatabase().isPresent()
                ? History.OF_NO_DATABASE
                : session().history();
    }

    @Override
    public List<OwnerNote> ownerNotes() {
        return missingDatabase().isPresent() ? List.of() : session().ownerNotes();
    }

    @Override
    public List<String> drops(Collection<String> objects) {
        return missingDatabase().isPresent() ? List.of() : session().drops(objects);
    }

    @Override
    public Contents contents() {
        return missingDatabase().isPresent() ? Contents.NONE : session().contents();
    }

    @Override
    public Set<String> objects() {
        return missingDatabase().isPresent() ? Set.of() : session().objects();
    }

    @Override
    public Database database() {
        return missingDatabase()
                .map(dialect -> MissingDatabase.database(dialect, settings))
                .orElseGet(() -> session().database());
    }

    @Override
    public boolean keeps(String table) {
        return missingDatabase().isEmpty() && session().keeps(table);
    }

    @Override
    public Home home() {
        return missingDatabase().isPresent() ? new Home.OfLogin() : session().home();
    }

    @Override
    public Optional<Question.Queries> queries() {
        return missingDatabase().isPresent() ? Optional.empty() : session().queries();
    }

    @Override
    public Optional<String> lockHolder() {
        return missingDatabase().isPresent() ? Optional.empty() : session().lockHolder();
    }

    @Override
    public String server() {
        return missingDatabase().isPresent() ? "" : session().server();
    }

    @Override
    public <T> T locked(Function<Target.Run, T> body) {
        return holding(RunLock::take, place -> body.apply(new LockedRun(session(), place)));
    }

    @Override
    public <T> T lockedForFile(Keep keep, int rows, Function<Target.FileWork, T> body) {
        return holding(
                place -> RunLock.takeForFile(place, keep),
                place -> body.apply(new LockedFile(session(), place, keep, rows)));
    }

    @Override
    public void prepare(Plan plan) {
        JdbcSession open = session();
        try {
            new SchemaMaking(workplace(open, ServerSession.OURS), open.missing()).make(plan);
            open.settle();
        } catch (SQLException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.HISTORY_NOT_WRITABLE,
                            "The schemas " + String.join(", ", open.missing()) + " can't be made: "
                                    + open.dialect().wordsOf(e) + ". Nothing was run.",
                            List.of(),
                            open.dialect()
                                    .remedyFor(e)
                                    .orElse("Grant the login the right to make schemas, or make them for it.")),
                    e);
        }
    }

    @Override
    public Outcome clean(Supplier<Plan> plan) {
        return holding(place -> RunLock.takeForFile(place, Keep.NOTHING), place -> {
            Plan chosen = plan.get();
            return chosen.hasErrors() ? new Outcome.Refused(chosen) : new CleaningRun(place).apply(chosen);
        });
    }

    /** Keeps others out. */
    private interface Taking {
        RunLock lock(Workplace place) throws SQLException;
    }

    private <T> T holding(Taking taking, Function<Workplace, T> body) {
        JdbcSession open = session();
        try {
            Workplace place = workplace(open, ownSession(open));
            Optional<SessionState> before =
                    access.isLent() ? Optional.of(open.dialect().sessionState(open.jdbc())) : Optional.empty();
            open.dialect().prepareSession(open.jdbc());
            try (RunLock lock = taking.lock(place)) {
                return body.apply(place);
            } finally {
                before.ifPresent(state -> restore(state, open));
            }
        } catch (SQLException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.HISTORY_NOT_WRITABLE,
                            "The lock can't be taken in schema " + open.name().schema() + ": " + e.getMessage()
                                    + ". Nothing was run.",
                            List.of(),
                            open.dialect()
                                    .remedyFor(e)
                                    .orElse("Grant the login the right to create and change the tracking tables there,"
                                            + " or name another schema with --history-schema.")),
                    e);
        }
    }

    /** The lock is the session's, and so is what is set in it. */
    private ServerSession ownSession(JdbcSession open) throws SQLException {
        ServerSession session = open.dialect().serverSession(open.jdbc(), this::openAnother);
        if (session.shared().isPresent()) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.SESSION_SHARED,
                            "A pooler stands between here and the server, and gives the server's session to others between two"
                                    + " transactions: " + session.shared().get()
                                    + ". The lock would protect nothing. Nothing was run.",
                            List.of(),
                            "Connect to the server itself, or through a pool in session mode (PgBouncer: pool_mode = session)."));
        }
        return session;
    }

    private static void restore(SessionState before, JdbcSession open) {
        try {
            if (!open.jdbc().connection().isClosed()) {
                before.restore(open.jdbc());
            }
        } catch (SQLException e) {
            System.getLogger(JdbcWritingSession.class.getName()).log(System.Logger.Level.DEBUG, "restoring", e);
        }
    }

    private Connection openAnother() throws SQLException {
        return ConnectionFlags.forWork(access.openForWork());
    }

    private Workplace workplace(JdbcSession open, ServerSession session) {
        RunSignature run =
                RunSignature.at(System.currentTimeMillis(), UUID.randomUUID().toString(), Turnstone.version());
        return new Workplace(
                open.jdbc(),
                open.dialect(),
                session,
                open.name(),
                run,
                listener,
                cancellation,
                settings.lockWait(),
                this::openAnother);
    }

    @Override
    public String unlock() {
        JdbcSession open = session();
        open.refuseWhereHolderLives();
        OtherTool row = open.otherTool();
        try {
            Optional<OtherTool.Holder> holder = row.outlivesItsSession() ? row.holder(open.jdbc()) : Optional.empty();
            if (holder.isPresent()) {
                row.free(open.jdbc());
            }
            return holder.map(OtherTool.Holder::toString).orElse("");
        } catch (SQLException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.HISTORY_NOT_WRITABLE,
                            "The lock row can't be freed: " + e.getMessage() + ".",
                            List.of(),
                            "Grant the login UPDATE on " + open.name().lockTable() + "."),
                    e);
        }
    }

    @Override
    public void close() {
        session.close();
    }

    /** The run while the lock is held. */
    private record LockedRun(JdbcSession session, Workplace place) implements Target.Run {
        @Override
        public History history() {
            return session.history();
        }

        @Override
        public Optional<Ledger> ledger() {
            return Optional.of(new JdbcLedger(place));
        }

        @Override
        public Outcome apply(Plan plan) {
            return new Applier(place, Witness.NONE).apply(plan);
        }

        @Override
        public List<Outcome> apply(List<Plan> plans, Witness witness) {
            return new Applier(place, witness).apply(plans);
        }
    }

    /** A file at work. */
    private record LockedFile(JdbcSession session, Workplace place, Keep keep, int rows) implements Target.FileWork {
        @Override
        public FileMemory memory(ChangesetId file) {
            return keep == Keep.RECORD ? session.memoryOf(file) : FileMemory.NONE;
        }

        @Override
        public Outcome run(Plan plan) {
            return new FileApplier(place, keep, rows).apply(plan);
        }
    }
}

package dev.turnstone.apply.code;

import dev.turnstone.RoutineContext;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.changelog.Change;
import dev.turnstone.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls Java routines with the run's connection. */
public final class CodeCall {
    private final Workplace place;

    public CodeCall(Workplace place) {
        this.place = place;
    }

    /** The routine found a way to end the transaction that it was part of: what it did is committed and not recorded. */
    public static final class TransactionEnded extends SQLException {
        private static final long serialVersionUID = 1;

        private TransactionEnded(String then, Throwable cause) {
            super(
                    "The routine has ended the transaction that it is part of, so what it did until then may be committed"
                            + " without a history row." + then,
                    cause);
        }
    }

    /** Calls one that commits as it likes. */
    public void committingItself(Change.Code code) throws Exception {
        call(code, GuardedConnection.committingItself(place.jdbc().connection()));
        place.jdbc().commit();
    }

    /** Calls one that works in the open transaction, where statements of its may commit by themselves. */
    public void inTransaction(Change.Code code) throws Exception {
        call(code, GuardedConnection.inTransaction(place.jdbc().connection(), place.dialect()));
    }

    /** Calls one of which a rollback leaves nothing, and proves by a savepoint that the transaction is still the same. */
    public void wholeTransaction(Change.Code code) throws Exception {
        Connection connection = place.jdbc().connection();
        Savepoint mark = connection.setSavepoint("turnstone_routine");
        try {
            inTransaction(code);
        } catch (Throwable e) {
            if (!place.isLost(e)) {
                proveBy(() -> connection.rollback(mark), " Then it failed: " + e, e);
            }
            throw e;
        }
        proveBy(() -> connection.releaseSavepoint(mark), "", null);
    }

    private interface Use {
        void ofSavepoint() throws SQLException;
    }

    private void proveBy(Use use, String then, @org.jspecify.annotations.Nullable Throwable first) throws SQLException {
        try {
            use.ofSavepoint();
        } catch (SQLException e) {
            if (place.isLost(e)) {
                throw e;
            }
            TransactionEnded ended = new TransactionEnded(then, first == null ? e : first);
            if (first != null) {
                ended.addSuppressed(e);
            }
            throw ended;
        }
    }

    private void call(Change.Code code, GuardedConnection guarded) throws Exception {
        try (KeepAlive alive = KeepAlive.of(place, guarded)) {
            place.cancellation().during(guarded::cancel);
            Logger log = LoggerFactory.getLogger(code.className());
            code.routine().run(new Context(guarded.asConnection(), place.dialect(), log));
        } finally {
            place.cancellation().finished();
        }
    }

    private record Context(Connection connection, Dialect dialect, Logger log) implements RoutineContext {}
}

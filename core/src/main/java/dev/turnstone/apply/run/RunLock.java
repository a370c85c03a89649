package dev.turnstone.apply.run;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.place.Patience;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.dialect.Locking;
import dev.turnstone.file.Keep;
import dev.turnstone.history.OtherTool;
import dev.turnstone.jdbc.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps all other runs out while it is open. Ours are kept out by a lock that dies with its session; Liquibase by its
 * own row. A row that a dead run of ours has left is taken over at once, for we hold the session lock that its writer
 * would hold if it lived.
 */
public final class RunLock implements AutoCloseable {
    private static final Advice FREE_ITS_ROW = Advice.of("If that run is dead, free its row: ")
            .then(NextCommand.withoutChangelog("unlock"))
            .then(".");

    private static final Advice END_ITS_SESSION =
            Advice.of("It ends by itself; or end that session on the server, and its lock is free.");

    private static final Advice RUN_AGAIN = Advice.of("Run again: ")
            .then(new NextCommand.Again("migrate", Optional.empty(), Optional.empty()))
            .then(".");

    private final Workplace place;
    private final Locking locking;
    private final OtherTool row;
    private final String schema;
    private final String name;
    private final Patience patience;
    private Optional<Jdbc> second = Optional.empty();
    private Optional<Jdbc> third = Optional.empty();
    private boolean sessionLocked;
    private boolean rowTaken;

    private RunLock(Workplace place) {
        this.place = place;
        this.locking = place.dialect().locking();
        this.row = place.otherTool();
        this.schema = place.name().schema();
        this.name = place.name().lockName();
        this.patience = new Patience(place);
    }

    /**
     * Takes the lock.
     *
     * @throws TurnstoneException when somebody else has it all the time
     */
    public static RunLock take(Workplace place) throws SQLException {
        RunLock lock = new RunLock(place);
        try {
            lock.takeSessionLock();
            lock.takeRow();
            return lock;
        } catch (SQLException | RuntimeException e) {
            lock.giveUp(e);
            throw e;
        }
    }

    /**
     * Takes the lock for a file that is run by itself. Liquibase's row is heeded and not taken, for that would make its
     * table.
     *
     * @param keep where nothing may be kept, a lock that needs a table is not taken
     * @throws TurnstoneException when somebody else has it all the time
     */
    public static RunLock takeForFile(Workplace place, Keep keep) throws SQLException {
        RunLock lock = new RunLock(place);
        try {
            if (keep == Keep.RECORD || !lock.locking.leavesTable()) {
                lock.takeSessionLock();
            }
            lock.waitForRowOfOthers();
            return lock;
        } catch (SQLException | RuntimeException e) {
            lock.giveUp(e);
            throw e;
        }
    }

    private void giveUp(Exception first) {
        try {
            close();
        } catch (RuntimeException again) {
            first.addSuppressed(again);
        }
    }

    private void takeSessionLock() throws SQLException {
        locking.prepare(place.jdbc(), schema);
        Jdbc holder = place.jdbc();
        if (locking.place() == Locking.Place.SECOND_CONNECTION) {
            Connection connection = place.watchers().open();
            holder = new Jdbc(connection);
            second = Optional.of(holder);
        }
        while (!locking.tryAcquire(holder, schema, name)) {
            waitOrGiveUp(holderOfSessionLock(), END_ITS_SESSION);
        }
        sessionLocked = true;
        locking.taken(place.jdbc(), schema);
    }

    /** As the server tells it; else as the lock row does, which whoever works has taken too. */
    private String holderOfSessionLock() throws SQLException {
        Optional<String> session = locking.holder(place.jdbc(), schema, name);
        return session.or(this::holderOfRow).orElse("another run of turnstone");
    }

    private Optional<String> holderOfRow() {
        try {
            return row.holder(place.jdbc()).map(OtherTool.Holder::toString);
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private void takeRow() throws SQLException {
        if (locking.place() == Locking.Place.EACH_TRANSACTION) {
            waitForRow();
            return;
        }
        while (!tryTakeRow()) {
            Optional<OtherTool.Holder> holder = row.holder(place.jdbc());
            if (holder.isPresent() && isDead(holder.get())) {
                row.free(place.jdbc());
                place.listener().notice("Took over the lock row of a run that is gone: " + holder.get() + ".");
            } else if (holder.isPresent()) {
                waitOrGiveUp(holder.get().toString(), howToFree());
            } else if (!row.mend(place.jdbc())) {
                waitOrGiveUp("a run of the other tool", howToFree());
            }
        }
        rowTaken = true;
    }

    private Jdbc holderOfOtherLock() throws SQLException {
        if (row.place() == OtherTool.Place.WORKING_CONNECTION) {
            return place.jdbc();
        }
        if (third.isEmpty()) {
            third = Optional.of(new Jdbc(place.watchers().open()));
        }
        return third.get();
    }

    private boolean tryTakeRow() throws SQLException {
        try {
            return row.tryTake(holderOfOtherLock(), place.run().runId());
        } catch (SQLException e) {
            if (!place.dialect().saysTryAgain(e)) {
                throw e;
            }
            waitOrGiveUp("a transaction that has the lock row open", howToFree());
            return false;
        }
    }

    private void waitForRow() throws SQLException {
        for (var holder = row.holder(place.jdbc()); holder.isPresent(); holder = row.holder(place.jdbc())) {
            waitOrGiveUp(holder.get().toString(), howToFree());
        }
    }

    /** A row of ours, whose lock we have, is a dead run's. */
    private void waitForRowOfOthers() throws SQLException {
        for (var holder = row.holder(place.jdbc());
                holder.isPresent() && !isDead(holder.get());
                holder = row.holder(place.jdbc())) {
            waitOrGiveUp(holder.get().toString(), howToFree());
        }
    }

    private Advice howToFree() {
        return row.outlivesItsSession() ? FREE_ITS_ROW : END_ITS_SESSION;
    }

    private boolean isDead(OtherTool.Holder holder) throws SQLException {
        return holder.isOurs() || locking.othersAreGone(place.jdbc());
    }

    private void waitOrGiveUp(String holder, Advice next) {
        try {
            patience.pause(holder);
        } catch (Patience.Exhausted e) {
            throw notObtained(e, next);
        }
    }

    /** What is to be said when nothing was run because of another run. */
    public static TurnstoneException notObtained(Patience.Exhausted e, Advice next) {
        return new TurnstoneException(new Problem(
                e.code(),
                e.getMessage() + " Nothing was run.",
                List.of(),
                e.code() == ErrorCode.INTERRUPTED ? RUN_AGAIN : next.then(" --lock-wait says how long to wait.")));
    }

    /** Frees everything. Where the connection is gone the server has done so already. */
    @Override
    public void close() {
        try {
            free();
        } catch (SQLException e) {
            tellThatItStays(e);
        } finally {
            third.ifPresent(RunLock::closeQuietly);
            second.ifPresent(RunLock::closeQuietly);
        }
    }

    private void free() throws SQLException {
        List<String> statements = new ArrayList<>();
        if (rowTaken) {
            row.freeing(place.run().runId()).ifPresent(statements::add);
        }
        Optional<String> release = sessionLocked ? locking.releasing(schema, name) : Optional.empty();
        release.ifPresent(statements::add);
        place.dialect().executeAll(place.jdbc(), statements);
        if (sessionLocked && release.isEmpty()) {
            locking.release(second.orElse(place.jdbc()), schema, name);
        }
    }

    /** With the session the lock is gone as well, and the run itself tells that the connection was cut. */
    private void tellThatItStays(SQLException e) {
        if (place.isLost(e)) {
            System.getLogger(RunLock.class.getName()).log(System.Logger.Level.DEBUG, "freeing the lock", e);
        } else {
            place.listener().notice("The lock could not be freed; it ends with the session: " + e.getMessage());
        }
    }

    private static void closeQuietly(Jdbc jdbc) {
        try {
            jdbc.connection().close();
        } catch (SQLException e) {
            java.util.logging.Logger.getLogger(RunLock.class.getName()).fine(() -> "closing: " + e.getMessage());
        }
    }
}

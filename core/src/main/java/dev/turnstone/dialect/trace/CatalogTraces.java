package dev.turnstone.dialect.trace;

import dev.turnstone.dialect.SqlStates;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * The rules by which the catalog is asked. Unchanged objects: the statement took no effect, unless it can act without
 * changing them. Changed objects: it took effect only if a rehearsal on copies makes the same of them.
 */
public final class CatalogTraces implements Traces {
    private final Function<SqlStatement, Trace> traces;
    private final Reader reader;
    private final Rehearsal rehearsal;

    /** Reads definitions and identities. */
    public interface Reader {
        /** All objects that the statement's names may mean. */
        Fingerprint read(Jdbc jdbc, SqlStatement statement) throws SQLException;

        /** The schema whose objects are named without it. */
        String home(Jdbc jdbc) throws SQLException;
    }

    /**
     * Rules for one product.
     *
     * @param traces what trace each statement leaves
     */
    public CatalogTraces(Function<SqlStatement, Trace> traces, Reader reader, Rehearsal rehearsal) {
        this.traces = traces;
        this.reader = reader;
        this.rehearsal = rehearsal;
    }

    @Override
    public Fingerprint before(Jdbc jdbc, SqlStatement statement) throws SQLException {
        Trace trace = traces.apply(statement);
        return trace == Trace.REPEATABLE || trace == Trace.NONE || trace == Trace.EMPTINESS
                ? Fingerprint.EMPTY
                : read(jdbc, statement);
    }

    /** What can't be read, for lack of a right perhaps, is no reason not to run the statement. */
    private Fingerprint read(Jdbc jdbc, SqlStatement statement) throws SQLException {
        try {
            return reader.read(jdbc, statement);
        } catch (SQLException e) {
            if (SqlStates.connectionIsLost(e)) {
                throw e;
            }
            System.getLogger(CatalogTraces.class.getName()).log(System.Logger.Level.DEBUG, "reading the catalog", e);
            return Fingerprint.UNREADABLE;
        }
    }

    @Override
    public Finding whatBecameOf(SqlStatement statement, Fingerprint before, Jdbc jdbc, Elsewhere elsewhere)
            throws SQLException {
        Trace trace = traces.apply(statement);
        if (trace == Trace.REPEATABLE) {
            return Finding.TO_BE_RUN;
        }
        if (trace == Trace.NONE) {
            return Finding.UNKNOWN;
        }
        Fingerprint now = read(jdbc, statement);
        if (before.equals(Fingerprint.UNREADABLE) || now.equals(Fingerprint.UNREADABLE)) {
            return Finding.UNKNOWN;
        }
        return switch (trace) {
            case NAMES -> new Moves(Renames.in(statement, reader.home(jdbc))).between(before, now);
            case REPLACEMENT -> replaced(before, now);
            case ADDITION -> grown(before, now);
            case REMOVAL -> grown(now, before);
            case EMPTINESS -> emptied(now);
            default -> changed(before, now, statement, jdbc, elsewhere);
        };
    }

    @Override
    public boolean willTellOf(SqlStatement statement, Fingerprint before) {
        return switch (traces.apply(statement)) {
            case REPEATABLE -> true;
            case DEFINITIONS, ADDITION, REMOVAL -> !before.equals(Fingerprint.UNREADABLE);
            case NAMES, REPLACEMENT -> before.hasIdentities();
            case EMPTINESS, NONE -> false;
        };
    }

    private static Finding replaced(Fingerprint before, Fingerprint now) {
        if (!before.hasIdentities() || !now.looksLike(before)) {
            return Finding.UNKNOWN;
        }
        return now.equals(before) ? Finding.TO_BE_RUN : Finding.HAPPENED;
    }

    /** Rows that are there may be the old ones, or somebody has written them since. */
    private static Finding emptied(Fingerprint now) {
        boolean empty = !now.objects().isEmpty()
                && now.objects().values().stream()
                        .allMatch(table -> table.text().equals(Fingerprint.NO_ROWS));
        return empty ? Finding.TO_BE_RUN : Finding.UNKNOWN;
    }

    /** For entries that can't be rehearsed it must do that nothing else has happened to them. */
    private static Finding grown(Fingerprint smaller, Fingerprint larger) {
        if (larger.equals(smaller)) {
            return Finding.TO_BE_RUN;
        }
        return larger.objects().keySet().containsAll(smaller.objects().keySet()) ? Finding.HAPPENED : Finding.UNKNOWN;
    }

    private Finding changed(Fingerprint before, Fingerprint now, SqlStatement statement, Jdbc jdbc, Elsewhere elsewhere)
            throws SQLException {
        if (now.equals(before)) {
            return Finding.TO_BE_RUN;
        }
        return rehearsal
                .of(statement, before, jdbc, elsewhere)
                .filter(now::looksLike)
                .map(same -> Finding.HAPPENED)
                .orElse(Finding.UNKNOWN);
    }
}

package dev.turnstone.target;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.SessionState;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Fingerprint.Definition;
import dev.turnstone.history.HistoryName;
import dev.turnstone.history.HistoryTable;
import dev.turnstone.history.OwnerTable;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.owner.Ledger;
import dev.turnstone.owner.OwnerNote;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is kept about owners, in a table beside the history. */
final class JdbcLedger implements Ledger {
    private final Jdbc jdbc;
    private final Dialect dialect;
    private final HistoryName name;
    private final OwnerTable table;
    private final HistoryTable history;
    /** What is kept; empty until something is to be written. */
    private Optional<KeptNotes> known = Optional.empty();

    private Optional<SessionState> home = Optional.empty();

    JdbcLedger(Workplace place) {
        this.jdbc = place.jdbc();
        this.dialect = place.dialect();
        this.name = place.name();
        this.table = new OwnerTable(dialect, name);
        this.history = place.history();
    }

    @Override
    public List<OwnerNote> notes() {
        return done("read", () -> table.read(jdbc).orElse(List.of()));
    }

    @Override
    public void keep(List<OwnerNote> kept, List<OwnerNote> forgotten) {
        if (kept.isEmpty() && forgotten.isEmpty()) {
            return;
        }
        done("written", () -> {
            KeptNotes before = known();
            KeptNotes after = before.with(kept, forgotten);
            if (!after.equals(before)) {
                jdbc.inTransaction(() -> {
                    // What follows waits for the disk, and with it for this.
                    dialect.commitWithoutWaiting(jdbc);
                    table.write(jdbc, after.notIn(before), before.notIn(after));
                    return kept.size();
                });
            }
            known = Optional.of(after);
            return kept.size();
        });
    }

    /** Whoever has the lock is alone: what was read once is still so, but for what was written since. */
    private KeptNotes known() throws SQLException {
        if (known.isEmpty()) {
            Optional<List<OwnerNote>> there = table.read(jdbc);
            if (there.isEmpty()) {
                table.create(jdbc);
            }
            known = Optional.of(KeptNotes.of(there.orElse(List.of())));
        }
        return known.get();
    }

    @Override
    public Set<String> objects() {
        return done("read", () -> {
            Set<String> others = new TreeSet<>(dialect.objectNames(jdbc, dialect.currentSchema(jdbc)));
            others.removeIf(this::isOurs);
            return others;
        });
    }

    @Override
    public boolean keeps(String table) {
        return name.isOurs(table);
    }

    @Override
    public Map<ChangesetId, String> recorded() {
        return done("read", () -> {
            Map<ChangesetId, String> rows = new HashMap<>();
            history.read(jdbc)
                    .orElse(List.of())
                    .forEach(row -> rows.merge(row.id(), row.toString(), (one, other) -> one + other));
            return rows;
        });
    }

    @Override
    public String schema() {
        return done("read", () -> dialect.currentSchema(jdbc));
    }

    @Override
    public Fingerprint definitions(String schema) {
        return done("read", () -> {
            TreeMap<String, Definition> others =
                    new TreeMap<>(dialect.objects(jdbc, schema).objects());
            others.keySet().removeIf(this::isOurs);
            return new Fingerprint(others);
        });
    }

    private boolean isOurs(String object) {
        return name.isOurs(object.substring(object.indexOf(' ') + 1));
    }

    @Override
    public void goTo(String schema, Collection<String> users) {
        home = Optional.of(done("read", () -> dialect.sessionState(jdbc)));
        try {
            Optional<String> creation = dialect.createSchema(schema);
            if (creation.isPresent()) {
                jdbc.execute(creation.get());
            }
            for (String user : users) {
                grant(schema, user);
            }
            dialect.useSchema(jdbc, schema);
        } catch (SQLException e) {
            goHome();
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.PLUGIN_INVALID,
                            "The schema '" + schema + "' can't be made, granted or used: " + e.getMessage() + ".",
                            List.of(),
                            dialect.remedyFor(e)
                                    .orElse("Grant the login the right to create it, or create it beforehand"
                                            + (users.isEmpty()
                                                    ? "."
                                                    : "; and see that " + String.join(", ", users)
                                                            + (users.size() == 1 ? " is" : " are") + " known there."))),
                    e);
        }
    }

    private void grant(String schema, String user) throws SQLException {
        List<String> grants = dialect.grantsOn(schema, user);
        if (grants.isEmpty()) {
            throw new SQLException(dialect.product() + " grants nothing on whole schemas, to " + user + " or anybody");
        }
        for (String statement : grants) {
            jdbc.execute(statement);
        }
    }

    @Override
    public void goHome() {
        done("left", () -> {
            if (home.isPresent()) {
                home.get().restore(jdbc);
            }
            return home.isPresent();
        });
        home = Optional.empty();
    }

    /** Something that the database does. */
    private interface Work<T> {
        T done() throws SQLException;
    }

    private <T> T done(String what, Work<T> work) {
        try {
            return work.done();
        } catch (SQLException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.HISTORY_NOT_WRITABLE,
                            "What is kept about owners can't be " + what + ", in schema " + name.schema() + ": "
                                    + e.getMessage() + ".",
                            List.of(),
                            dialect.remedyFor(e)
                                    .orElse("Grant the login the right to create and change " + name.ownerTable()
                                            + " there.")),
                    e);
        }
    }
}

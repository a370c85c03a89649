package dev.turnstone.tests.replication;

import dev.turnstone.tests.servers.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** An application that writes all the time, and knows that columns come and go. */
final class WriteLoad implements AutoCloseable {
    /** Waited too long for a lock, deadlock, a cached plan whose table has changed. */
    private static final Set<String> TRY_AGAIN = Set.of("55P03", "40P01", "0A000");

    private static final String NO_SUCH_COLUMN = "42703";
    private static final int PAUSE_MILLIS = 4;

    private final TestDatabase database;
    private final Thread thread = new Thread(this::write, "write-load");
    private final AtomicReference<SQLException> failure = new AtomicReference<>();
    private final AtomicInteger written = new AtomicInteger();
    private final Random random = new Random(7);
    private volatile boolean ended;
    private String required = ", required";
    private int next = 1000;

    private WriteLoad(TestDatabase database) {
        this.database = database;
    }

    static WriteLoad on(TestDatabase database) {
        WriteLoad load = new WriteLoad(database);
        load.thread.start();
        return load;
    }

    /** How many statements it has written so far. */
    int written() {
        return written.get();
    }

    private void write() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            while (!ended) {
                for (String sql : round()) {
                    execute(statement, sql);
                }
                pause();
            }
        } catch (SQLException e) {
            failure.set(e);
        }
    }

    private List<String> round() {
        int id = next++;
        int older = 1000 + random.nextInt(id - 999);
        String value = required.isEmpty() ? "" : ", 'r" + id + "'";
        return List.of(
                "INSERT INTO bird (id, name, weight, code" + required + ") VALUES (" + id + ", 'bird " + id + "', "
                        + random.nextInt(500) + ", 'c" + id + "'" + value + ")",
                "INSERT INTO nest (id, bird, place, eggs) VALUES (" + id + ", " + id + ", 'place " + id + "', 3)",
                "INSERT INTO northern VALUES (" + id + ", '" + (id % 2 == 0 ? "north" : "south") + "', 'v')",
                "INSERT INTO keyless VALUES (" + id + ", 'v')",
                "INSERT INTO listed (id, a, b) VALUES (" + id + ", 'a', 'b')",
                "INSERT INTO sighting VALUES (" + id + ", '2026-03-03')",
                "UPDATE bird SET weight = " + random.nextInt(500) + " WHERE id = " + older,
                "UPDATE northern SET v = 'w' WHERE id = " + older,
                "DELETE FROM nest WHERE id = " + older);
    }

    private void execute(Statement statement, String sql) throws SQLException {
        String text = sql;
        while (true) {
            try {
                statement.execute(text);
                written.incrementAndGet();
                return;
            } catch (SQLException e) {
                if (NO_SUCH_COLUMN.equals(e.getSQLState()) && !required.isEmpty()) {
                    required = "";
                    text = text.replace(", required", "").replaceAll(", 'r\\d+'\\)$", ")");
                } else if (!TRY_AGAIN.contains(e.getSQLState())) {
                    throw new SQLException(e.getMessage() + "\n" + text, e.getSQLState(), e);
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it; what went wrong with any statement is thrown. */
    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
    }
}

package dev.turnstone.dialect.trace;

import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Builds copies of objects for a rehearsal. */
public final class Stage {
    private Stage() {}

    /**
     * Executes statements in any order that works, since objects stand on each other. Those that never work are left out;
     * whether what counts is there must be looked at afterwards.
     */
    public static void build(Jdbc jdbc, List<String> statements) {
        List<String> waiting = new ArrayList<>(statements);
        int before = Integer.MAX_VALUE;
        while (!waiting.isEmpty() && waiting.size() < before) {
            before = waiting.size();
            waiting.removeIf(statement -> succeeds(jdbc, statement));
        }
    }

    private static boolean succeeds(Jdbc jdbc, String statement) {
        try {
            if (!statement.isBlank()) {
                jdbc.execute(statement);
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}

package dev.turnstone.tests.liquibase.custom;

import dev.turnstone.RoutineContext;
import dev.turnstone.liquibase.custom.CustomTask;
import dev.turnstone.liquibase.custom.Given;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;

/** Writes a row, with a text out of a file, and can take it back. Fails when it is told to, after its work. */
public final class AddBird implements CustomTask {
    @Override
    public void run(RoutineContext context, Given given) throws Exception {
        String text = new String(given.files().read("text.txt").orElseThrow(), StandardCharsets.UTF_8).strip();
        update(context, "INSERT INTO bird (name) VALUES ('" + given.parameters().get("name") + " " + text + "')");
        if (given.parameters().containsKey("fail")) {
            throw new IllegalStateException("it was told to fail");
        }
    }

    @Override
    public Optional<Undo> undo() {
        return Optional.of((context, given) -> update(context, "DELETE FROM bird"));
    }

    private static void update(RoutineContext context, String sql) throws SQLException {
        try (var statement = context.connection().createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}

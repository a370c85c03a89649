package dev.turnstone.tests.liquibase.custom;

import dev.turnstone.liquibase.custom.CustomSql;
import dev.turnstone.liquibase.custom.Given;
import java.util.List;
import java.util.Optional;

/** Says in SQL that there are two more. */
public final class AddBirds implements CustomSql {
    @Override
    public List<String> statements(Given given) {
        return List.of(
                "INSERT INTO bird (name) VALUES ('crane')",
                "INSERT INTO bird (name) VALUES ('" + given.database() + "')");
    }

    @Override
    public Optional<List<String>> undo(Given given) {
        return Optional.of(List.of("DELETE FROM bird"));
    }
}

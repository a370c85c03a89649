package dev.turnstone.tests.liquibase.custom;

import dev.turnstone.liquibase.custom.CustomSql;
import dev.turnstone.liquibase.custom.Given;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes what a file says, which its checksum tells. */
public final class BirdsOfFile implements CustomSql {
    @Override
    public List<String> statements(Given given) throws IOException {
        return List.of("INSERT INTO bird (name) VALUES ('" + text(given) + "')");
    }

    @Override
    public Optional<String> checksum(Given given, int version) throws IOException {
        return Optional.of(version + ":" + text(given));
    }

    private static String text(Given given) throws IOException {
        return new String(given.files().read("text.txt").orElseThrow(), StandardCharsets.UTF_8).strip();
    }
}

package dev.turnstone.liquibase.read;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * For whom a changelog is read.
 *
 * @param database the short name of the database, as changelogs write it in {@code dbms}
 * @param surroundings values that win over all properties: environment variables and the like
 * @param properties values for <code>${…}</code> that are known before the first file is read
 */
public record Reading(
        String database, Function<String, Optional<String>> surroundings, Map<String, String> properties) {
    public Reading {
        properties = Map.copyOf(properties);
    }

    /** Without any properties. */
    public static Reading on(String database) {
        return new Reading(database, name -> Optional.empty(), Map.of());
    }
}

package dev.turnstone.liquibase.read;

import dev.turnstone.liquibase.filter.Selection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * For whom a changelog is read.
 *
 * @param selection the database, and which contexts and labels are meant
 * @param surroundings values that win over all properties: environment variables and the like
 * @param properties values for <code>${…}</code> that are known before the first file is read
 */
public record Reading(
        Selection selection, Function<String, Optional<String>> surroundings, Map<String, String> properties) {
    public Reading {
        properties = Map.copyOf(properties);
    }

    /** All contexts and labels on this database, without any properties. */
    public static Reading on(String database) {
        return new Reading(new Selection(Set.of(), Optional.empty(), database), name -> Optional.empty(), Map.of());
    }

    /** The short name of the database, as changelogs write it in {@code dbms}. */
    String database() {
        return selection.database();
    }
}

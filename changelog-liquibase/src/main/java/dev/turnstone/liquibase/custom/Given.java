package dev.turnstone.liquibase.custom;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * What a class of the user's is given.
 *
 * @param parameters the {@code param}s of the changelog, by name; properties are filled in
 * @param database its short name, as {@code postgresql}
 * @param files the files that changelogs can name
 */
public record Given(Map<String, String> parameters, String database, Files files) {
    public Given {
        parameters = Map.copyOf(parameters);
    }

    /** The files below the search path. */
    @FunctionalInterface
    public interface Files {
        /**
         * The bytes of a file; empty when there is none of this path.
         *
         * @throws IOException when it can't be read, or its path leads out of the search path
         */
        Optional<byte[]> read(String path) throws IOException;
    }
}

package dev.turnstone.liquibase.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words that a database wants in quotes where they are names, as far as Liquibase knows them. */
record ReservedWords(Set<String> words) {
    private static final Map<String, Set<String>> BY_DATABASE = read("reserved-words.txt");

    ReservedWords {
        words = Set.copyOf(words);
    }

    /** Those of a database; none when nothing is known. */
    static ReservedWords of(String database) {
        return new ReservedWords(BY_DATABASE.getOrDefault(database, Set.of()));
    }

    /** Each line has a word, and the databases that reserve it. */
    private static Map<String, Set<String>> read(String file) {
        Map<String, Set<String>> words = new HashMap<>();
        for (String line : lines(file)) {
            String[] entries = line.split(" ");
            Arrays.stream(entries)
                    .skip(1)
                    .forEach(database -> words.computeIfAbsent(database, each -> new HashSet<>())
                            .add(entries[0]));
        }
        return words;
    }

    private static String[] lines(String file) {
        try (InputStream stream = ReservedWords.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8).split("\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read", unreadable);
        }
    }

    /** In any case. */
    boolean has(String name) {
        return words.contains(name.toUpperCase(Locale.ROOT));
    }
}

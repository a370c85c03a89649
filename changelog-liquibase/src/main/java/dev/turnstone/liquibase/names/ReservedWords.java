package dev.turnstone.liquibase.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Words that a database wants in quotes where they are names, as far as Liquibase knows them. */
final class ReservedWords {
    private final Set<String> words;

    private ReservedWords(Set<String> words) {
        this.words = words;
    }

    /** Those of a database, from a file with one word on each line; none when there is no file. */
    static ReservedWords of(String database) {
        try (InputStream file = ReservedWords.class.getResourceAsStream("reserved/" + database + ".txt")) {
            return file == null ? new ReservedWords(Set.of()) : new ReservedWords(words(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the reserved words of " + database + " can't be read", unreadable);
        }
    }

    private static Set<String> words(InputStream file) throws IOException {
        return Set.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
    }

    /** In any case. */
    boolean has(String name) {
        return words.contains(name.toUpperCase(Locale.ROOT));
    }
}

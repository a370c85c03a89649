package dev.turnstone.replication;

import java.util.Optional;
import java.util.stream.Stream;

/** What a target is to the others, as its settings say. */
public enum Role {
    /** Its tables are replicated to the others. There is one. */
    PUBLISHER("publisher"),
    /** It gets rows, and we bring up its tables. */
    SUBSCRIBER("subscriber"),
    /** It gets rows, and its owners bring up its tables: they are given files, and we only look. */
    FOREIGN_SUBSCRIBER("foreign-subscriber");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** As it is written. */
    public String word() {
        return word;
    }

    /** The one that is written so. */
    public static Optional<Role> written(String word) {
        return Stream.of(values()).filter(role -> role.word.equals(word)).findFirst();
    }
}

package dev.turnstone.liquibase.render.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that is demanded of a column, or of a table.
 *
 * @param name empty when it has none
 * @param columns those it is about; none of a check of the table
 * @param text as it is written, with its name
 */
record Clause(Kind kind, Optional<String> name, List<String> columns, String text) {
    /** What is demanded. */
    enum Kind {
        PRIMARY,
        NOT,
        NULL,
        UNIQUE,
        CHECK,
        DEFAULT,
        COLLATE,
        REFERENCES,
        GENERATED;

        /** By the word with which it begins. */
        static Kind of(Token token) {
            return switch (token.text().toUpperCase(Locale.ROOT)) {
                case "FOREIGN" -> REFERENCES;
                case "AS" -> GENERATED;
                default -> valueOf(token.text().toUpperCase(Locale.ROOT));
            };
        }
    }

    Clause {
        columns = List.copyOf(columns);
    }

    /** Of one column, without a name. */
    static Clause of(Kind kind, String column, String text) {
        return new Clause(kind, Optional.empty(), List.of(column), text);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it has this name, in any case. */
    boolean isCalled(String other) {
        return name.filter(other::equalsIgnoreCase).isPresent();
    }

    boolean isAbout(String column) {
        return columns.stream().anyMatch(column::equalsIgnoreCase);
    }

    /** Whether the database counts. */
    boolean counts() {
        return kind == Kind.PRIMARY && Token.of(text).stream().anyMatch(token -> token.is("AUTOINCREMENT"));
    }
}

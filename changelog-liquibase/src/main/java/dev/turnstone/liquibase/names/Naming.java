package dev.turnstone.liquibase.names;

import static dev.turnstone.liquibase.names.Habit.BLANK_TABLES_TWICE_IN_QUOTES;
import static dev.turnstone.liquibase.names.Habit.CAPITALS_IN_QUOTES;
import static dev.turnstone.liquibase.names.Habit.CAPITALS_IN_SCHEMAS;
import static dev.turnstone.liquibase.names.Habit.CATALOG_AND_SCHEMA_BEFORE_TABLE;
import static dev.turnstone.liquibase.names.Habit.CATALOG_BEFORE_NAME;
import static dev.turnstone.liquibase.names.Habit.EXPRESSIONS_BARE;
import static dev.turnstone.liquibase.names.Habit.INDEX_WITHOUT_SCHEMA;
import static dev.turnstone.liquibase.names.Habit.MIXED_CASE_IN_QUOTES;
import static dev.turnstone.liquibase.names.Habit.RESERVED_WORDS_ONLY;
import static dev.turnstone.liquibase.names.Habit.SCHEMAS_IN_QUOTES;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one database writes names.
 *
 * @param open the quote in front of a name
 * @param close the quote behind it, doubled inside
 */
record Naming(String open, String close, ReservedWords reserved, Set<Habit> habits) {
    private static final Map<String, Naming> DATABASES = Map.of(
            "postgresql", quoting("\"", "\"", "postgresql", MIXED_CASE_IN_QUOTES),
            "mysql", quoting("`", "`", "mysql", CATALOG_BEFORE_NAME, INDEX_WITHOUT_SCHEMA),
            "mariadb", quoting("`", "`", "mariadb", CATALOG_BEFORE_NAME, INDEX_WITHOUT_SCHEMA),
            "h2", quoting("\"", "\"", "h2", CAPITALS_IN_QUOTES, CAPITALS_IN_SCHEMAS),
            "sqlite", quoting("\"", "\"", "sqlite", CATALOG_BEFORE_NAME),
            "oracle", quoting("\"", "\"", "oracle", CATALOG_BEFORE_NAME),
            "mssql",
                    quoting(
                            "[",
                            "]",
                            "mssql",
                            EXPRESSIONS_BARE,
                            CATALOG_AND_SCHEMA_BEFORE_TABLE,
                            INDEX_WITHOUT_SCHEMA,
                            BLANK_TABLES_TWICE_IN_QUOTES),
            "hsqldb", quoting("\"", "\"", "hsqldb", CAPITALS_IN_QUOTES, RESERVED_WORDS_ONLY),
            "derby", quoting("\"", "\"", "derby", CATALOG_BEFORE_NAME),
            "db2", quoting("\"", "\"", "db2", CATALOG_BEFORE_NAME, SCHEMAS_IN_QUOTES));

    Naming {
        habits = Set.copyOf(habits);
    }

    static Naming of(String database) {
        return Optional.ofNullable(DATABASES.get(database))
                .orElseThrow(() -> new IllegalArgumentException("no names are known for " + database));
    }

    private static Naming quoting(String open, String close, String words, Habit... habits) {
        return new Naming(open, close, ReservedWords.of(words), Set.copyOf(Arrays.asList(habits)));
    }

    boolean has(Habit habit) {
        return habits.contains(habit);
    }

    String quoted(String name) {
        return open + name.replace(close, close + close) + close;
    }
}

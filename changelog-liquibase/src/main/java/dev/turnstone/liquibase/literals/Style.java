package dev.turnstone.liquibase.literals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one database wants its values.
 *
 * @param now the present moment
 * @param moments what else it has for the present moment, without parentheses
 * @param truth what is true, what is false
 * @param habits what else it does
 */
record Style(
        String now, List<String> moments, Truth truth, MomentStyle dates, SequenceStyle sequences, Set<Habit> habits) {
    private static final Map<String, Style> DATABASES = Map.of(
            "postgresql",
                    new Style(
                            "NOW()",
                            List.of(),
                            Truth.WORDS,
                            MomentStyle.TEXT,
                            SequenceStyle.FUNCTIONS,
                            Set.of(Habit.BITS, Habit.XML_WORD)),
            "mysql", mysql(SequenceStyle.NONE),
            "mariadb", mysql(SequenceStyle.NEXT_ONLY),
            "h2",
                    new Style(
                            "NOW()",
                            List.of("CURRENT_TIMESTAMP", "NOW", "SYSDATE", "CURRENT_DATE", "CURRENT_TIME", "TODAY"),
                            Truth.WORDS,
                            MomentStyle.TEXT,
                            SequenceStyle.FUNCTIONS_OF_BARE_NAME,
                            Set.of()),
            "sqlite",
                    new Style(
                            "CURRENT_TIMESTAMP",
                            List.of(),
                            Truth.NUMBERS,
                            MomentStyle.TEXT,
                            SequenceStyle.NONE,
                            Set.of()),
            "oracle",
                    new Style(
                            "SYSTIMESTAMP",
                            List.of("SYSDATE", "CURRENT_TIMESTAMP"),
                            Truth.NUMBERS,
                            MomentStyle.FORMAT,
                            SequenceStyle.SUFFIXES,
                            Set.of(Habit.CURRENT_TIMESTAMP_KEPT, Habit.XML_FUNCTION)),
            "mssql",
                    new Style(
                            "GETDATE()",
                            List.of(),
                            Truth.NUMBERS,
                            MomentStyle.TEXT_WITH_T,
                            SequenceStyle.NEXT_ONLY,
                            Set.of(Habit.NATIONAL_TEXTS, Habit.CAPITAL_UUIDS)),
            "hsqldb",
                    new Style(
                            "NOW",
                            List.of(),
                            Truth.WORDS,
                            MomentStyle.TEXT_WITH_MILLISECONDS,
                            SequenceStyle.PHRASE_AND_FUNCTION,
                            Set.of(Habit.SEQUENCE_AS_IDENTITY)),
            "derby",
                    new Style(
                            "CURRENT_TIMESTAMP",
                            List.of(),
                            Truth.WORDS,
                            MomentStyle.FUNCTION_WITH_MICROSECONDS,
                            SequenceStyle.PHRASE_AND_CATALOG,
                            Set.of()),
            "db2",
                    new Style(
                            "CURRENT TIMESTAMP",
                            List.of(),
                            Truth.NUMBERS,
                            MomentStyle.FUNCTION,
                            SequenceStyle.PHRASES,
                            Set.of()));

    /** What is true, what is false. */
    enum Truth {
        /** {@code TRUE} and {@code FALSE}. */
        WORDS("TRUE", "FALSE"),
        /** 1 and 0. */
        NUMBERS("1", "0");

        private final String yes;
        private final String no;

        Truth(String yes, String no) {
            this.yes = yes;
            this.no = no;
        }

        String yes() {
            return yes;
        }

        String no() {
            return no;
        }
    }

    /** What a database does besides what all do. */
    enum Habit {
        /** A backslash in a text is doubled. */
        BACKSLASHES_DOUBLED,
        /** The present moment keeps its digits, and what a column is to do when its row changes. */
        PRECISE_MOMENTS,
        /** {@code CURRENT_TIMESTAMP} isn't the same as the usual present moment. */
        CURRENT_TIMESTAMP_KEPT,
        /** A text with other letters than those of ASCII is marked. */
        NATIONAL_TEXTS,
        /** UUIDs are texts of capitals. */
        CAPITAL_UUIDS,
        /** {@code b'1'} is a bit. */
        BITS,
        /** The text of an XML value has a word in front. */
        XML_WORD,
        /** The text of an XML value is given to a function. */
        XML_FUNCTION,
        /** A column that counts with a sequence says so instead of having a default. */
        SEQUENCE_AS_IDENTITY
    }

    Style {
        moments = List.copyOf(moments);
        habits = Set.copyOf(habits);
    }

    static Style of(String database) {
        return Optional.ofNullable(DATABASES.get(database))
                .orElseThrow(() -> new IllegalArgumentException("no literals are known for " + database));
    }

    private static Style mysql(SequenceStyle sequences) {
        return new Style(
                "NOW()",
                List.of(),
                Truth.NUMBERS,
                MomentStyle.TEXT,
                sequences,
                Set.of(Habit.BACKSLASHES_DOUBLED, Habit.PRECISE_MOMENTS));
    }

    boolean has(Habit habit) {
        return habits.contains(habit);
    }
}

package dev.turnstone.liquibase.render.sqlite;

import dev.turnstone.changelog.Answers;
import dev.turnstone.changelog.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What SQLite knows of a table.
 *
 * @param name as it was made
 * @param text that made it
 * @param astray how many rows of it, and of the tables that refer to it, refer to a row that isn't there; empty when
 *     that can't be told
 * @param referring the tables that refer to it
 * @param indexes those that were made by statements of their own
 * @param triggers the texts that made them
 */
record TableFacts(
        String name,
        String text,
        Optional<String> astray,
        List<String> referring,
        List<Index> indexes,
        List<String> triggers) {

    /** An index: the text that made it, and the columns it is about. */
    record Index(String name, String text, List<String> columns) {
        Index {
            columns = List.copyOf(columns);
        }

        private String toText() {
            return new Answers(List.of(name, text)).toText() + new Answers(columns).toText();
        }

        private static Index parse(String text) {
            List<String> texts = Answers.parse(text).texts();
            return new Index(texts.get(0), texts.get(1), texts.subList(2, texts.size()));
        }
    }

    TableFacts {
        referring = List.copyOf(referring);
        indexes = List.copyOf(indexes);
        triggers = List.copyOf(triggers);
    }

    /** Asks for a table by its name in any case; empty when it isn't there. */
    static Optional<TableFacts> ask(String wanted, Lookup database) throws Lookup.Unanswered {
        List<Lookup.Row> tables = database.rows(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND lower(name) = ?",
                wanted.toLowerCase(Locale.ROOT));
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        String name = tables.get(0).text(0);
        List<String> referring = texts(
                database,
                "SELECT DISTINCT m.name FROM sqlite_schema m, pragma_foreign_key_list(m.name) f"
                        + " WHERE m.type = 'table' AND lower(f.\"table\") = lower(?) AND m.name <> ? ORDER BY 1",
                name,
                name);
        return Optional.of(new TableFacts(
                name,
                tables.get(0).text(1),
                astray(name, referring, database),
                referring,
                indexes(name, database),
                texts(
                        database,
                        "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? ORDER BY rowid",
                        name)));
    }

    private static List<String> texts(Lookup database, String sql, Object... parameters) throws Lookup.Unanswered {
        return database.rows(sql, parameters).stream().map(row -> row.text(0)).toList();
    }

    /** A reference to columns that are no key is an error even to who only counts. */
    private static Optional<String> astray(String name, List<String> referring, Lookup database) {
        try {
            return database.first("SELECT " + counted(name, referring));
        } catch (Lookup.Unanswered mismatch) {
            return Optional.empty();
        }
    }

    /** The expression for the rows that refer to nothing. */
    static String counted(String name, List<String> referring) {
        StringBuilder sum = new StringBuilder(counted(name));
        referring.forEach(table -> sum.append(" + ").append(counted(table)));
        return sum.toString();
    }

    private static String counted(String table) {
        return "(SELECT count(*) FROM pragma_foreign_key_check('" + table.replace("'", "''") + "'))";
    }

    private static List<Index> indexes(String table, Lookup database) throws Lookup.Unanswered {
        List<Index> indexes = new ArrayList<>();
        for (Lookup.Row index : database.rows(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"
                        + " ORDER BY rowid",
                table)) {
            List<String> columns = texts(
                    database,
                    "SELECT name FROM pragma_index_info(?) WHERE name IS NOT NULL ORDER BY seqno",
                    index.text(0));
            indexes.add(new Index(index.text(0), index.text(1), columns));
        }
        return indexes;
    }

    /** All of it as one text. */
    String toText() {
        return new Answers(List.of(
                        name,
                        text,
                        astray.orElse(""),
                        new Answers(referring).toText(),
                        new Answers(indexes.stream().map(Index::toText).toList()).toText(),
                        new Answers(triggers).toText()))
                .toText();
    }

    /** Reads what {@link #toText} has written. */
    static TableFacts parse(String text) {
        List<String> texts = Answers.parse(text).texts();
        return new TableFacts(
                texts.get(0),
                texts.get(1),
                Optional.of(texts.get(2)).filter(count -> !count.isEmpty()),
                Answers.parse(texts.get(3)).texts(),
                Answers.parse(texts.get(4)).texts().stream().map(Index::parse).toList(),
                Answers.parse(texts.get(5)).texts());
    }
}

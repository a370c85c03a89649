package dev.turnstone.tests.kill;

import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** All that runs have left in a database, as lines of text. */
record Traces(List<String> lines) {
    Traces {
        lines = List.copyOf(lines);
    }

    /** Schema, rights and rows, without what we keep for ourselves. */
    static Traces ofSchema(TestDatabase database) {
        List<String> lines = new ArrayList<>(Catalog.withData(database).lines());
        rights(database).stream().sorted().forEach(right -> lines.add("right " + right));
        return new Traces(lines);
    }

    /** The same with the history, and with whatever the journal still holds. */
    static Traces of(Stage stage, TestDatabase database) {
        List<String> lines = new ArrayList<>(ofSchema(database).lines());
        database.queryStrings("SELECT ID, AUTHOR, FILENAME, ORDEREXECUTED, EXECTYPE, MD5SUM FROM DATABASECHANGELOG")
                .forEach(row -> lines.add("history " + row));
        stage.on(database).plan().history().interrupted().forEach(open -> lines.add("journal " + open));
        return new Traces(lines);
    }

    /** What should be there and isn't, marked {@code -}, then what is there and shouldn't, marked {@code +}. */
    List<String> differencesTo(Traces actual) {
        List<String> differences = new ArrayList<>();
        without(lines, actual.lines).forEach(line -> differences.add("- " + line));
        without(actual.lines, lines).forEach(line -> differences.add("+ " + line));
        return differences;
    }

    /** A line that is there twice has to be taken away twice. */
    private static List<String> without(List<String> lines, List<String> others) {
        List<String> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return rest;
    }

    private static List<String> rights(TestDatabase database) {
        Product product = database.product();
        return switch (product) {
            case POSTGRESQL ->
                database.queryStrings("SELECT table_name, privilege_type FROM information_schema.table_privileges"
                        + " WHERE table_schema = 'public' AND grantee = 'PUBLIC'");
            case MARIADB, MYSQL ->
                Servers.shared(product)
                        .asAdmin(database)
                        .queryStrings(
                                "SELECT table_name, privilege_type, grantee FROM information_schema.table_privileges"
                                        + " WHERE table_schema = DATABASE() UNION SELECT routine_name, proc_priv, user"
                                        + " FROM mysql.procs_priv WHERE db = DATABASE()");
            case H2, HSQLDB ->
                database.queryStrings("SELECT table_name, privilege_type FROM information_schema.table_privileges"
                        + " WHERE grantee = 'AUDITOR'");
            case SQLITE, DERBY -> List.of();
        };
    }
}

package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.trace.CatalogTraces;
import dev.turnstone.dialect.trace.Fingerprint;
import dev.turnstone.dialect.trace.Fingerprint.Definition;
import dev.turnstone.dialect.trace.Identifiers;
import dev.turnstone.dialect.trace.Rehearsal;
import dev.turnstone.dialect.trace.Traces.Elsewhere;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rehearses statements in a database of its own, which is dropped again. Only statements whose names all mean objects of
 * the current database: one that names a database itself would reach the user's own.
 */
final class MySqlRehearsal implements Rehearsal {
    private static final String NAME = "turnstone_rehearsal_";
    private static final int LONGEST_NAME = 64;
    private static final Set<String> WHAT = Set.of("CREATE", "ALTER", "DROP", "RENAME");

    private final CatalogTraces.Reader reader;

    MySqlRehearsal(CatalogTraces.Reader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<Fingerprint> of(SqlStatement statement, Fingerprint before, Jdbc jdbc, Elsewhere elsewhere)
            throws SQLException {
        String home = MySqlFamily.database(jdbc).orElse("");
        if (home.isEmpty() || !staysAtHome(statement, jdbc)) {
            return Optional.empty();
        }
        String stage = MySqlFamily.quote(stageOf(home));
        try (Connection connection = elsewhere.open()) {
            Jdbc rehearsing = new Jdbc(connection);
            try {
                prepare(rehearsing, stage, home);
                build(rehearsing, before, home);
                rehearsing.execute(statement.text());
                return Optional.of(named(reader.read(rehearsing, statement), stageOf(home), home));
            } finally {
                rehearsing.execute("DROP DATABASE IF EXISTS " + stage);
            }
        } catch (SQLException e) {
            // No right to make a database, or a statement that needs rows: then it can't be rehearsed.
            System.getLogger(MySqlRehearsal.class.getName()).log(System.Logger.Level.DEBUG, "rehearsal", e);
            return Optional.empty();
        }
    }

    private static boolean staysAtHome(SqlStatement statement, Jdbc jdbc) throws SQLException {
        List<String> words = MySqlStatements.words(statement);
        Set<String> qualifiers = Identifiers.in(statement).qualifiers();
        return !words.isEmpty()
                && WHAT.contains(words.get(0))
                && words.stream().limit(8).noneMatch(Set.of("DATABASE", "SCHEMA", "EVENT", "SERVER", "USER")::contains)
                && !words.contains("DIRECTORY")
                && MySqlCatalog.existingSchemas(jdbc, qualifiers).isEmpty();
    }

    /** One for each database, so that what a killed rehearsal left is found by the next; the lock keeps others out. */
    private static String stageOf(String home) {
        String name = NAME + home;
        return name.length() <= LONGEST_NAME
                ? name
                : NAME + Integer.toHexString(home.hashCode()) + home.substring(0, LONGEST_NAME - NAME.length() - 8);
    }

    private static void prepare(Jdbc jdbc, String stage, String home) throws SQLException {
        String defaults = MySqlFamily.one(
                jdbc,
                "SELECT CONCAT('CHARACTER SET ', DEFAULT_CHARACTER_SET_NAME, ' COLLATE ', DEFAULT_COLLATION_NAME)"
                        + " FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = " + MySqlCatalog.literal(home));
        jdbc.execute("DROP DATABASE IF EXISTS " + stage);
        jdbc.execute("CREATE DATABASE " + stage + " " + defaults);
        jdbc.execute("USE " + stage);
        jdbc.execute("SET SESSION foreign_key_checks = 0");
    }

    /** Tables before what stands on them. */
    private static void build(Jdbc jdbc, Fingerprint before, String home) throws SQLException {
        for (String kind : List.of("table ", "function ", "procedure ", "package ", "view ", "trigger ")) {
            for (Map.Entry<String, Definition> object : before.objects().entrySet()) {
                if (object.getKey().startsWith(kind)) {
                    jdbc.execute(object.getValue().text().replace(MySqlFamily.quote(home) + ".", ""));
                }
            }
        }
    }

    /** What was made on the stage, as it would be called at home. */
    private static Fingerprint named(Fingerprint rehearsed, String stage, String home) {
        TreeMap<String, Definition> objects = new TreeMap<>();
        rehearsed
                .objects()
                .forEach((name, definition) -> objects.put(
                        name,
                        new Definition(
                                definition
                                        .text()
                                        .replace(MySqlFamily.quote(stage) + ".", MySqlFamily.quote(home) + "."),
                                definition.identity())));
        return new Fingerprint(objects);
    }
}

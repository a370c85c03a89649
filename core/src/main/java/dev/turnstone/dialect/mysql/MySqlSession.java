package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.SessionState;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What scripts may change about a session of MariaDB or MySQL. */
final class MySqlSession {
    /** Session variables that scripts are known to set, dump files before all. Autocommit is JDBC's business. */
    private static final List<String> VARIABLES = List.of(
            "sql_mode",
            "foreign_key_checks",
            "unique_checks",
            "sql_notes",
            "sql_safe_updates",
            "sql_big_selects",
            "time_zone",
            "character_set_client",
            "character_set_results",
            "collation_connection",
            "default_storage_engine",
            "lock_wait_timeout",
            "innodb_lock_wait_timeout",
            "wait_timeout",
            "group_concat_max_len");

    private MySqlSession() {}

    /** The statements that bring all this back to what a new session has. */
    static List<String> fresh(Optional<String> roleOfLogin, Optional<String> home) {
        String variables = VARIABLES.stream()
                .map(variable -> "SESSION " + variable + " = DEFAULT")
                .collect(Collectors.joining(", ", "SET ", ""));
        Stream<String> schema = home.stream().map(name -> "USE " + MySqlFamily.NAMING.quote(name));
        return Stream.of(Stream.of("UNLOCK TABLES", variables), roleOfLogin.stream(), schema)
                .flatMap(statements -> statements)
                .toList();
    }

    /**
     * The variables, the role and the database.
     *
     * @param more variables that only one of the products has
     * @param role an expression whose value can stand behind {@code SET ROLE}
     */
    static SessionState of(Jdbc jdbc, List<String> more, String role) throws SQLException {
        String assignments = Stream.concat(VARIABLES.stream(), more.stream())
                .map(MySqlSession::assignment)
                .collect(Collectors.joining(", ', ', "));
        String variables = MySqlFamily.one(jdbc, "SELECT CONCAT(" + assignments + ")");
        String currentRole = MySqlFamily.one(jdbc, "SELECT " + role);
        Optional<String> database = MySqlFamily.database(jdbc);
        return session -> {
            // A script may have left LOCK TABLES behind, under which our own tables can't be reached.
            session.execute("UNLOCK TABLES");
            session.execute("SET " + variables);
            session.execute("SET ROLE " + currentRole);
            if (database.isPresent()) {
                session.execute("USE " + MySqlFamily.NAMING.quote(database.get()));
            }
        };
    }

    /**
     * The text of a variable's assignment, as an expression. Numbers are written as they are; texts in hex, which means
     * the same whatever the SQL mode makes of quotes and backslashes.
     */
    private static String assignment(String variable) {
        String value = "@@SESSION." + variable;
        return "'SESSION " + variable + " = ', IF(" + value + " REGEXP '^[0-9]+([.][0-9]+)?$', " + value
                + ", COALESCE(CONCAT('_utf8mb4 x''', HEX(CONVERT(" + value + " USING utf8mb4)), ''''), 'NULL'))";
    }
}

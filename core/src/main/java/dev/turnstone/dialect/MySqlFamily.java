package dev.turnstone.dialect;

import dev.turnstone.jdbc.ConnectSpec;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementRules.Effect;
import dev.turnstone.sql.StatementRules.TableLocks;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What MariaDB and MySQL have in common. */
final class MySqlFamily {

    /** The server ends an idle session after this time; so it notices a client whose host is gone. */
    static final Duration IDLE_LIMIT = Duration.ofSeconds(30);

    private static final String MYSQL_SCHEME = "jdbc:mysql:";
    private static final String MARIADB_SCHEME = "jdbc:mariadb:";

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

    private static final Set<String> TRANSACTION_WORDS =
            Set.of("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "XA");

    /**
     * All else commits, or may do so inside (CALL, EXECUTE); MySQL manual, "Statements That Cause an Implicit Commit".
     */
    private static final Set<String> DATA_WORDS = Set.of(
            "SELECT",
            "INSERT",
            "UPDATE",
            "DELETE",
            "REPLACE",
            "WITH",
            "VALUES",
            "TABLE",
            "DO",
            "HANDLER",
            "SET",
            "SHOW",
            "EXPLAIN",
            "DESCRIBE",
            "DESC",
            "USE",
            "PREPARE",
            "DEALLOCATE",
            "SIGNAL",
            "HELP",
            "KILL");

    /** Words whose statements leave nothing behind in the session. */
    private static final Set<String> HARMLESS_WORDS = Set.of(
            "CREATE",
            "ALTER",
            "DROP",
            "RENAME",
            "TRUNCATE",
            "INSERT",
            "UPDATE",
            "DELETE",
            "REPLACE",
            "GRANT",
            "REVOKE",
            "ANALYZE",
            "OPTIMIZE",
            "SHOW",
            "EXPLAIN");

    private static final Pattern EXECUTABLE_COMMENT = Pattern.compile("/\\*M?!\\d*|\\*/");
    private static final Pattern QUOTED =
            Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*+'|\"(?:[^\"\\\\]|\\\\.|\"\")*+\"|`[^`]*+`", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private MySqlFamily() {}

    /** The MariaDB driver talks to MySQL too, but only takes its own form of URL. */
    static ConnectSpec connectable(ConnectSpec spec) {
        if (!spec.url().startsWith(MYSQL_SCHEME) || hasDriver(spec.url())) {
            return spec;
        }
        return spec.withUrl(MARIADB_SCHEME + spec.url().substring(MYSQL_SCHEME.length()));
    }

    private static boolean hasDriver(String url) {
        try {
            DriverManager.getDriver(url);
            return true;
        } catch (SQLException noSuitableDriver) {
            return false;
        }
    }

    static void prepareSession(Jdbc jdbc) throws SQLException {
        jdbc.execute("SET SESSION wait_timeout = " + IDLE_LIMIT.toSeconds());
    }

    /**
     * The variables, the role and the database.
     *
     * @param more variables that only one of the products has
     * @param role an expression whose value can stand behind {@code SET ROLE}
     */
    static SessionState sessionState(Jdbc jdbc, List<String> more, String role) throws SQLException {
        String assignments = Stream.concat(VARIABLES.stream(), more.stream())
                .map(MySqlFamily::assignment)
                .collect(Collectors.joining(", ', ', "));
        String variables = one(jdbc, "SELECT CONCAT(" + assignments + ")");
        String currentRole = one(jdbc, "SELECT " + role);
        Optional<String> database = database(jdbc);
        return session -> {
            // A script may have left LOCK TABLES behind, under which our own tables can't be reached.
            session.execute("UNLOCK TABLES");
            session.execute("SET " + variables);
            session.execute("SET ROLE " + currentRole);
            if (database.isPresent()) {
                session.execute("USE " + quote(database.get()));
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

    private static String one(Jdbc jdbc, String query) throws SQLException {
        return jdbc.queryFirst(query, row -> row.getString(1)).orElseThrow();
    }

    private static Optional<String> database(Jdbc jdbc) throws SQLException {
        return jdbc.queryFirst("SELECT DATABASE()", row -> Optional.ofNullable(row.getString(1)))
                .flatMap(name -> name);
    }

    static String currentSchema(Jdbc jdbc) throws SQLException {
        return database(jdbc)
                .orElseThrow(() -> new SQLException("No database selected. Name one in the URL.", "3D000"));
    }

    static void useSchema(Jdbc jdbc, String schema) throws SQLException {
        jdbc.execute("USE " + quote(schema));
    }

    static List<String> someTables(Jdbc jdbc, String schema) throws SQLException {
        return jdbc.query(
                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?"
                        + " AND TABLE_TYPE = 'BASE TABLE' ORDER BY 1 LIMIT 10",
                row -> row.getString(1),
                schema);
    }

    /** Names keep their case: on Linux the servers tell tables apart by it. */
    static String qualified(String schema, String table) {
        return quote(schema) + "." + quote(table);
    }

    private static String quote(String identifier) {
        return '`' + identifier.replace("`", "``") + '`';
    }

    static boolean saysTableIsMissing(SQLException error) {
        // ER_NO_SUCH_TABLE, ER_BAD_DB_ERROR
        return Set.of(1146, 1049).contains(error.getErrorCode());
    }

    static boolean saysConnectionIsLost(SQLException error) {
        // ER_SERVER_SHUTDOWN, ER_CONNECTION_KILLED, gone away, lost during query, ER_CLIENT_INTERACTION_TIMEOUT
        return SqlStates.connectionIsLost(error)
                || Set.of(1053, 1927, 2006, 2013, 4031).contains(error.getErrorCode());
    }

    static boolean saysLoginIsRefused(SQLException error) {
        // unknown database; access denied to a database, for a user; host not allowed; account locked
        return SqlStates.of(error).startsWith("28")
                || Set.of(1049, 1044, 1045, 1130, 1698, 3118, 4151).contains(error.getErrorCode());
    }

    static Effect effectOf(SqlStatement statement) {
        List<String> words = words(statement);
        String first = words.isEmpty() ? "" : words.get(0);
        if (first.equals("BEGIN") && startsWith(words, "BEGIN", "NOT", "ATOMIC")) {
            return Effect.COMMITS;
        }
        if (TRANSACTION_WORDS.contains(first)
                || startsWith(words, "START", "TRANSACTION")
                || first.equals("SET") && words.contains("AUTOCOMMIT")) {
            return Effect.CONTROLS_TRANSACTION;
        }
        if (startsWith(words, "SET", "TRANSACTION")) {
            return Effect.REFUSES_TRANSACTION;
        }
        return joins(words, first) ? Effect.JOINS_TRANSACTION : Effect.COMMITS;
    }

    private static boolean joins(List<String> words, String first) {
        if (startsWith(words, "SET", "STATEMENT")) {
            // MariaDB: variables for one statement, which follows FOR
            List<String> inner = words.subList(words.indexOf("FOR") + 1, words.size());
            return !inner.isEmpty() && DATA_WORDS.contains(inner.get(0));
        }
        return DATA_WORDS.contains(first)
                        && !startsWith(words, "SET", "PASSWORD")
                        && !startsWith(words, "SET", "DEFAULT", "ROLE")
                || startsWith(words, "LOAD", "DATA")
                || startsWith(words, "LOAD", "XML")
                || startsWith(words, "CREATE", "TEMPORARY", "TABLE")
                || startsWith(words, "DROP", "TEMPORARY", "TABLE")
                || startsWith(words, "DROP", "PREPARE");
    }

    static TableLocks tableLocks(SqlStatement statement) {
        List<String> words = words(statement);
        if (startsWith(words, "LOCK", "TABLES") || startsWith(words, "LOCK", "TABLE")) {
            return TableLocks.TAKEN;
        }
        boolean freed = startsWith(words, "UNLOCK", "TABLES") || startsWith(words, "UNLOCK", "TABLE");
        return freed ? TableLocks.FREED : TableLocks.UNCHANGED;
    }

    static boolean mayChangeSession(SqlStatement statement) {
        List<String> words = words(statement);
        return words.isEmpty()
                || !HARMLESS_WORDS.contains(words.get(0))
                || startsWith(words, "DROP", "DATABASE")
                || startsWith(words, "DROP", "SCHEMA");
    }

    private static boolean startsWith(List<String> words, String... expected) {
        return words.size() >= expected.length
                && words.subList(0, expected.length).equals(List.of(expected));
    }

    /** The statement's words; those inside when all of it stands in comments that the server executes. */
    private static List<String> words(SqlStatement statement) {
        if (!EXECUTABLE_COMMENT.matcher(statement.text()).lookingAt()) {
            return statement.words();
        }
        String bare = EXECUTABLE_COMMENT
                .matcher(QUOTED.matcher(statement.text()).replaceAll(" "))
                .replaceAll(" ");
        return WORD.matcher(bare)
                .results()
                .limit(SqlStatement.MAX_WORDS)
                .map(word -> word.group().toUpperCase(Locale.ROOT))
                .toList();
    }

    /** The client cuts at every delimiter outside of quotes, so a body needs another one around it. */
    static String asScript(SqlStatement statement) {
        String text = statement.text();
        if (!text.contains(";")) {
            return text + ";";
        }
        String delimiter = "//";
        while (text.contains(delimiter)) {
            delimiter += "/";
        }
        return "DELIMITER " + delimiter + "\n" + text + delimiter + "\nDELIMITER ;";
    }
}

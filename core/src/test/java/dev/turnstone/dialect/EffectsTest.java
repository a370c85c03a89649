package dev.turnstone.dialect;

import static dev.turnstone.sql.StatementRules.Effect.COMMITS;
import static dev.turnstone.sql.StatementRules.Effect.CONTROLS_TRANSACTION;
import static dev.turnstone.sql.StatementRules.Effect.JOINS_TRANSACTION;
import static dev.turnstone.sql.StatementRules.Effect.REFUSES_TRANSACTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Position;
import dev.turnstone.dialect.derby.Derby;
import dev.turnstone.dialect.h2.H2;
import dev.turnstone.dialect.hsqldb.Hsqldb;
import dev.turnstone.dialect.mysql.MariaDb;
import dev.turnstone.dialect.mysql.MySql;
import dev.turnstone.dialect.postgres.Postgres;
import dev.turnstone.dialect.sqlite.Sqlite;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementRules.Effect;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How each product's statements get on with a transaction. */
class EffectsTest {
    private static final Pattern NOT_WORDS = Pattern.compile("/\\*.*?\\*/|'[^']*'|\"[^\"]*\"|`[^`]*`");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    @Test
    void postgres() {
        Dialect postgres = new Postgres();
        effects(
                postgres,
                JOINS_TRANSACTION,
                "CREATE TABLE t (i int)",
                "CREATE INDEX i ON t (i)",
                "TRUNCATE t",
                "DO $$ BEGIN END $$",
                "SET search_path = x",
                "REINDEX TABLE t",
                "ALTER SUBSCRIPTION s DISABLE");
        effects(
                postgres,
                REFUSES_TRANSACTION,
                "VACUUM t",
                "CREATE INDEX CONCURRENTLY i ON t (i)",
                "CREATE UNIQUE INDEX CONCURRENTLY i ON t (i)",
                "DROP INDEX CONCURRENTLY i",
                "REINDEX INDEX CONCURRENTLY i",
                "REINDEX (VERBOSE) DATABASE d",
                "CREATE DATABASE d",
                "DROP TABLESPACE s",
                "ALTER SYSTEM SET x = 1",
                "ALTER TABLE t DETACH PARTITION p CONCURRENTLY",
                "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p",
                "ALTER SUBSCRIPTION s REFRESH PUBLICATION",
                "ALTER DATABASE d SET TABLESPACE s");
        effects(
                postgres,
                CONTROLS_TRANSACTION,
                "BEGIN",
                "START TRANSACTION",
                "COMMIT",
                "END",
                "ABORT",
                "ROLLBACK",
                "SAVEPOINT s",
                "RELEASE s",
                "PREPARE TRANSACTION 'x'",
                "COMMIT PREPARED 'x'");
    }

    @Test
    void mariadb_and_mysql() {
        for (Dialect cousin : List.of(new MariaDb(), new MySql())) {
            effects(
                    cousin,
                    COMMITS,
                    "CREATE TABLE t (i int)",
                    "ALTER TABLE t ADD j int",
                    "DROP TABLE t",
                    "TRUNCATE TABLE t",
                    "RENAME TABLE a TO b",
                    "GRANT SELECT ON t TO u",
                    "LOCK TABLES t WRITE",
                    "UNLOCK TABLES",
                    "ANALYZE TABLE t",
                    "OPTIMIZE TABLE t",
                    "FLUSH TABLES",
                    "SET PASSWORD = 'x'",
                    "CALL p()",
                    "EXECUTE s",
                    "BEGIN NOT ATOMIC SELECT 1; END",
                    "LOAD INDEX INTO CACHE t",
                    "CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW SET @a = 1",
                    "/*!40000 ALTER TABLE `t` DISABLE KEYS */",
                    "/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER x BEFORE INSERT ON t"
                            + " FOR EACH ROW SET @a = 'it''s' */");
            effects(
                    cousin,
                    JOINS_TRANSACTION,
                    "INSERT INTO t VALUES (1)",
                    "REPLACE INTO t VALUES (1)",
                    "LOAD DATA INFILE 'f' INTO TABLE t",
                    "CREATE TEMPORARY TABLE t (i int)",
                    "DROP TEMPORARY TABLE t",
                    "SET @x = 1",
                    "SET NAMES utf8mb4",
                    "USE other",
                    "/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */",
                    "/*M!100616 SET NOTE_VERBOSITY=0 */",
                    "SET STATEMENT max_statement_time=1 FOR SELECT 1",
                    "SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE",
                    "DROP PREPARE s");
            effects(
                    cousin,
                    CONTROLS_TRANSACTION,
                    "BEGIN",
                    "START TRANSACTION",
                    "COMMIT",
                    "ROLLBACK",
                    "SAVEPOINT s",
                    "RELEASE SAVEPOINT s",
                    "XA START 'x'",
                    "SET autocommit = 0",
                    "SET @@SESSION.autocommit = 1",
                    "/*!40101 SET autocommit=0 */");
            effects(cousin, REFUSES_TRANSACTION, "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE");
        }
    }

    @Test
    void h2() {
        Dialect h2 = new H2();
        effects(
                h2,
                COMMITS,
                "CREATE TABLE t (i int)",
                "DROP TABLE t",
                "TRUNCATE TABLE t",
                "GRANT SELECT ON t TO u",
                "SCRIPT",
                "RUNSCRIPT FROM 'f'",
                "COMMENT ON TABLE t IS 'x'",
                "SET MODE MySQL",
                "SET REFERENTIAL_INTEGRITY FALSE");
        effects(
                h2,
                JOINS_TRANSACTION,
                "INSERT INTO t VALUES (1)",
                "MERGE INTO t VALUES (1)",
                "SET SCHEMA s",
                "SET @x = 1",
                "SET LOCK_TIMEOUT 1",
                "CALL f()");
        effects(
                h2,
                CONTROLS_TRANSACTION,
                "BEGIN",
                "COMMIT",
                "ROLLBACK",
                "SAVEPOINT s",
                "SET AUTOCOMMIT OFF",
                "PREPARE COMMIT x");
    }

    @Test
    void sqlite() {
        Dialect sqlite = new Sqlite();
        effects(
                sqlite,
                JOINS_TRANSACTION,
                "CREATE TABLE t (i int)",
                "INSERT INTO t VALUES (1)",
                "REINDEX",
                "PRAGMA user_version = 3",
                "ATTACH 'f' AS f",
                "PRAGMA legacy_alter_table = ON");
        effects(
                sqlite,
                REFUSES_TRANSACTION,
                "VACUUM",
                "DETACH f",
                "PRAGMA foreign_keys = OFF",
                "PRAGMA main.journal_mode = WAL",
                "PRAGMA synchronous = OFF");
        effects(
                sqlite,
                CONTROLS_TRANSACTION,
                "BEGIN IMMEDIATE",
                "COMMIT",
                "END TRANSACTION",
                "ROLLBACK",
                "SAVEPOINT s",
                "RELEASE s");
    }

    @Test
    void hsqldb() {
        Dialect hsqldb = new Hsqldb();
        effects(
                hsqldb,
                COMMITS,
                "CREATE TABLE t (i int)",
                "DROP TABLE t",
                "CHECKPOINT",
                "SCRIPT",
                "SET DATABASE TRANSACTION CONTROL MVCC",
                "SET FILES LOG FALSE",
                "SET TABLE t READ ONLY",
                "GRANT SELECT ON t TO u",
                "TRUNCATE TABLE t AND COMMIT");
        effects(
                hsqldb,
                JOINS_TRANSACTION,
                "INSERT INTO t VALUES (1)",
                "TRUNCATE TABLE t",
                "SET SCHEMA s",
                "SET TIME ZONE LOCAL",
                "DECLARE LOCAL TEMPORARY TABLE t (i int)",
                "CALL 1",
                "LOCK TABLE t WRITE");
        effects(
                hsqldb,
                REFUSES_TRANSACTION,
                "SET ROLE r",
                "SET TRANSACTION READ ONLY",
                "SET SESSION AUTHORIZATION 'SA'");
        effects(
                hsqldb,
                CONTROLS_TRANSACTION,
                "START TRANSACTION",
                "COMMIT",
                "ROLLBACK",
                "SAVEPOINT s",
                "RELEASE SAVEPOINT s",
                "SET AUTOCOMMIT FALSE");
    }

    @Test
    void derby() {
        Dialect derby = new Derby();
        effects(
                derby,
                JOINS_TRANSACTION,
                "CREATE TABLE t (i int)",
                "DROP TABLE t",
                "TRUNCATE TABLE t",
                "SET SCHEMA s",
                "CALL SYSCS_UTIL.SYSCS_COMPRESS_TABLE('A', 'T', 1)",
                "DECLARE GLOBAL TEMPORARY TABLE t (i int) NOT LOGGED");
        effects(
                derby,
                COMMITS,
                "SET ISOLATION UR",
                "SET CURRENT ISOLATION = RS",
                "CALL SYSCS_UTIL.SYSCS_EXPORT_TABLE('A', 'T', 'f', NULL, NULL, NULL)",
                "CALL SYSCS_UTIL.SYSCS_IMPORT_DATA('A', 'T', NULL, NULL, 'f', NULL, NULL, NULL, 0)");
        effects(derby, REFUSES_TRANSACTION, "CALL SYSCS_UTIL.SYSCS_INPLACE_COMPRESS_TABLE('A', 'T', 1, 1, 1)");
        effects(derby, CONTROLS_TRANSACTION, "COMMIT", "ROLLBACK", "AUTOCOMMIT OFF");
    }

    @Test
    void what_may_leave_another_session_behind() {
        assertThat(new Postgres().mayChangeSession(statement("SELECT pg_catalog.set_config('search_path', '', false)")))
                .isTrue();
        assertThat(new MySql().mayChangeSession(statement("/*!40101 SET NAMES utf8 */")))
                .isTrue();
        assertThat(new MariaDb().mayChangeSession(statement("INSERT INTO t VALUES (1)")))
                .isFalse();
        assertThat(new MariaDb().mayChangeSession(statement("DROP DATABASE shop")))
                .isTrue();
        assertThat(new Sqlite().mayChangeSession(statement("PRAGMA foreign_keys = OFF")))
                .isTrue();
        assertThat(new Hsqldb().mayChangeSession(statement("SET SCHEMA other"))).isTrue();
        assertThat(new Derby().mayChangeSession(statement("SET SCHEMA other"))).isTrue();
        assertThat(new H2().mayChangeSession(statement("SET SCHEMA other"))).isTrue();
    }

    private static void effects(Dialect dialect, Effect effect, String... statements) {
        assertThat(Stream.of(statements).filter(text -> dialect.effectOf(statement(text)) != effect))
                .as("statements of %s that should be %s", dialect.product(), effect)
                .isEmpty();
    }

    /** The words as a splitter leaves them. */
    private static SqlStatement statement(String text) {
        List<String> words = WORD.matcher(NOT_WORDS.matcher(text).replaceAll(" "))
                .results()
                .map(word -> word.group().toUpperCase(Locale.ROOT))
                .toList();
        return new SqlStatement(text, Position.startOf("test.sql"), words, ";", SqlStatement.Input.NONE);
    }
}

package dev.turnstone.tests.contract;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.turnstone.tests.servers.Product;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Statements that MariaDB and MySQL share. */
final class MySqlExamples implements ResumeExamples {
    private static final String P =
            "CREATE TABLE p (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20), UNIQUE (name))";
    private static final String T = "CREATE TABLE t (id INT PRIMARY KEY, p_id INT DEFAULT 1, KEY (p_id),"
            + " CONSTRAINT fk FOREIGN KEY (p_id) REFERENCES p (id)) COMMENT 'it''s \"a\" table'";
    private static final String PROCEDURE = "CREATE PROCEDURE pr(x INT) BEGIN INSERT INTO p (name) VALUES (x); END";
    private static final String FUNCTION = "CREATE FUNCTION f(x INT) RETURNS INT DETERMINISTIC RETURN x + 1";
    private static final String TRIGGER =
            "CREATE TRIGGER tr BEFORE INSERT ON p FOR EACH ROW SET NEW.name = UPPER(NEW.name)";
    private static final String VIEW = "CREATE VIEW v AS SELECT p.id, name FROM p JOIN t ON t.p_id = p.id";
    private static final String PARTS =
            "CREATE TABLE parts (id INT) PARTITION BY RANGE (id) (PARTITION a VALUES LESS THAN (10))";

    private static final String M = "CREATE TABLE m (id INT) ENGINE = MyISAM";
    private static final String I = "CREATE TABLE i (id INT)";
    private static final String COUNTS = " INSERT INTO m VALUES (1)";
    private static final String FM =
            "CREATE FUNCTION fm() RETURNS INT DETERMINISTIC BEGIN" + COUNTS + "; RETURN 1; END";

    private final Product product;

    MySqlExamples(Product product) {
        this.product = product;
    }

    private ResumeCase on(String statement, String... setup) {
        return new ResumeCase(product, statement, setup);
    }

    @Override
    public Stream<ResumeCase> told() {
        Stream<ResumeCase> sequences = product == Product.MARIADB
                ? Stream.of(
                        on("CREATE SEQUENCE s START WITH 5 INCREMENT BY 2"),
                        on("ALTER SEQUENCE s INCREMENT BY 3", "CREATE SEQUENCE s"),
                        on("DROP SEQUENCE s", "CREATE SEQUENCE s"))
                : Stream.of();
        return Stream.of(tables(), names(), code(), entries(), sequences).flatMap(cases -> cases);
    }

    private Stream<ResumeCase> tables() {
        return Stream.of(
                on("CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(20) NOT NULL DEFAULT 'x', FULLTEXT (name))"),
                on("CREATE TABLE `Odd ``Name` (`a b` INT, `key` INT)"),
                on(T, P),
                on(
                        "CREATE TABLE c AS SELECT id, name FROM p WHERE id > 1",
                        P,
                        "INSERT INTO p (name) VALUES ('x'), ('y')"),
                on("CREATE TABLE c LIKE p", P),
                on("/*!40101 CREATE TABLE c (id INT) */"),
                on("CREATE TABLE /*!32312 IF NOT EXISTS*/ c (id INT) /*!40100 DEFAULT CHARSET=latin1 */"),
                on("CREATE TABLE {db}.c (id INT)"),
                on("CREATE TABLE `{db}`.`c` (id INT)"),
                on("ALTER TABLE {db}.t ADD COLUMN x INT", P, T),
                on("CREATE INDEX ix ON p (name, id)", P, T),
                on("DROP INDEX ix ON p", P, "CREATE INDEX ix ON p (name, id)"),
                on(
                        "ALTER TABLE t ADD COLUMN x VARCHAR(10) DEFAULT 'a' AFTER id",
                        P,
                        T,
                        "INSERT INTO t (id, p_id) VALUES (1, NULL)"),
                on("ALTER TABLE p ADD COLUMN x INT, ALGORITHM=INPLACE, LOCK=NONE", P, T, VIEW),
                on("ALTER TABLE t MODIFY id BIGINT NOT NULL, ADD INDEX ix (id, p_id)", P, T),
                on("ALTER TABLE t ADD CONSTRAINT fk2 FOREIGN KEY (id) REFERENCES p (id)", P, T),
                on("ALTER TABLE t ADD FOREIGN KEY (id) REFERENCES p (id)", P, T),
                on("ALTER TABLE t DROP FOREIGN KEY fk", P, T),
                on("ALTER TABLE t RENAME TO u", P, T),
                on("ALTER TABLE p RENAME COLUMN name TO title", P, T),
                on("ALTER TABLE p ENGINE = MyISAM", P),
                on("ALTER TABLE p CONVERT TO CHARACTER SET latin1", P),
                on("ALTER TABLE parts ADD PARTITION (PARTITION b VALUES LESS THAN (20))", PARTS),
                on("ALTER TABLE parts DROP PARTITION a", PARTS.replace("))", "), PARTITION b VALUES LESS THAN (20))")),
                on("DROP TABLE t", P, T),
                on("DROP TABLE t, p", P, T),
                on("TRUNCATE TABLE p", P, "INSERT INTO p (name) VALUES ('x')"),
                on(VIEW, P, T),
                on("CREATE OR REPLACE VIEW v AS SELECT id FROM p", P, T, VIEW),
                on("ALTER VIEW v AS SELECT id FROM p", P, T, VIEW),
                on("DROP VIEW v", P, T, VIEW));
    }

    private Stream<ResumeCase> names() {
        String like = "CREATE TABLE q LIKE p";
        return Stream.of(
                on("RENAME TABLE p TO o", P, T),
                on("RENAME TABLE p TO spare, q TO p, spare TO q", P, like),
                on("RENAME TABLE `p` TO `p_old`, `q` TO `p`", P, like),
                on("RENAME TABLE {db}.p TO {db}.p_old, {db}.q TO {db}.p", P, like));
    }

    private Stream<ResumeCase> code() {
        return Stream.of(
                on(PROCEDURE, P),
                on("DROP PROCEDURE pr", P, PROCEDURE),
                on("ALTER PROCEDURE pr COMMENT 'better'", P, PROCEDURE),
                on(FUNCTION),
                on("DROP FUNCTION f", FUNCTION),
                on(TRIGGER, P),
                on("DROP TRIGGER tr", P, TRIGGER));
    }

    private Stream<ResumeCase> entries() {
        return Stream.of(
                on("CREATE DATABASE {db}_2"),
                on("DROP DATABASE {db}_2", "CREATE DATABASE {db}_2"),
                on("CREATE EVENT ev ON SCHEDULE EVERY 1 YEAR DO DELETE FROM p", P),
                on("CREATE USER u_{db} IDENTIFIED BY 'secret'"),
                on("DROP USER x_{db}", "CREATE USER x_{db}"),
                on("REVOKE SELECT ON p FROM y_{db}", P, "CREATE USER y_{db}", "GRANT SELECT ON p TO y_{db}"));
    }

    @Override
    public Stream<ResumeCase> repeatable() {
        return Stream.of(
                on("GRANT SELECT ON p TO z_{db}", P, "CREATE USER z_{db}"),
                on("ALTER TABLE p AUTO_INCREMENT = 500", P),
                on("ANALYZE TABLE p", P),
                on("OPTIMIZE TABLE p", P),
                on("FLUSH TABLES"),
                on("CREATE TABLE IF NOT EXISTS p (id INT)", P),
                on("DROP TABLE IF EXISTS nowhere"));
    }

    @Override
    public Stream<ResumeCase> asked() {
        Stream<ResumeCase> engines = product == Product.MARIADB
                ? Stream.of(on("INSERT INTO m VALUES (1)", "CREATE TABLE m (id INT) ENGINE = Aria"))
                : Stream.of();
        return Stream.concat(common(), engines);
    }

    private Stream<ResumeCase> common() {
        return Stream.of(
                on("CALL pr(1)", P, PROCEDURE),
                on("INSERT INTO m VALUES (1)", M),
                on("INSERT INTO m VALUES (1)", "CREATE TABLE m (id INT) ENGINE = MEMORY"),
                on("INSERT INTO vm VALUES (1)", M, "CREATE VIEW vm AS SELECT id FROM m"),
                on("INSERT INTO i VALUES (1)", M, I, "CREATE TRIGGER tr AFTER INSERT ON i FOR EACH ROW" + COUNTS),
                on("INSERT INTO i VALUES (fm())", M, I, FM),
                on("SELECT fm()", M, FM),
                on("DO f2()", M, FM, "CREATE FUNCTION f2() RETURNS INT DETERMINISTIC RETURN fm() + 1"),
                on(
                        "DELETE FROM vi WHERE id = 7",
                        M,
                        I,
                        "INSERT INTO i VALUES (7)",
                        "CREATE VIEW vi AS SELECT id FROM i",
                        "CREATE TRIGGER tr BEFORE DELETE ON i FOR EACH ROW" + COUNTS),
                on(
                        "UPDATE {db}.m SET id = id + 1",
                        "CREATE TABLE m (id INT) ENGINE = MyISAM",
                        "INSERT INTO m VALUES (1)"),
                on("ALTER TABLE parts EXCHANGE PARTITION a WITH TABLE one", PARTS, "CREATE TABLE one (id INT)"),
                on(
                        "RENAME TABLE p TO spare, q TO p, spare TO q",
                        "CREATE TABLE p (id INT) ENGINE = MyISAM",
                        "CREATE TABLE q (id INT) ENGINE = MyISAM"));
    }

    @Override
    public Stream<Arguments> meddledWith() {
        return Stream.of(
                arguments(on("ALTER TABLE t ADD COLUMN x INT", P, T), "ALTER TABLE t ADD COLUMN y INT"),
                arguments(on("ALTER TABLE t ADD COLUMN x INT", P, T), "DROP TABLE t"),
                arguments(
                        on("DROP INDEX ix ON p", P, "CREATE INDEX ix ON p (name, id)"),
                        "ALTER TABLE p ADD COLUMN y INT"));
    }
}

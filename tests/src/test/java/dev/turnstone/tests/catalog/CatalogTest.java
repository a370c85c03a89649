package dev.turnstone.tests.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogTest {
    private static final Map<Product, String> ROUTINES = Map.of(
            Product.POSTGRESQL,
            "CREATE FUNCTION twice(n INT) RETURNS INT LANGUAGE sql AS 'SELECT 2 * n'",
            Product.MARIADB,
            "CREATE FUNCTION twice(n INT) RETURNS INT DETERMINISTIC RETURN 2 * n",
            Product.MYSQL,
            "CREATE FUNCTION twice(n INT) RETURNS INT DETERMINISTIC RETURN 2 * n",
            Product.HSQLDB,
            "CREATE FUNCTION twice(n INT) RETURNS INT RETURN 2 * n",
            Product.H2,
            "CREATE ALIAS twice FOR 'java.lang.Math.abs(int)'",
            Product.DERBY,
            "CREATE FUNCTION twice(n INT) RETURNS INT LANGUAGE JAVA PARAMETER STYLE JAVA EXTERNAL NAME 'java.lang.Math.abs'");

    @ParameterizedTest
    @EnumSource
    void one_schema_built_in_two_ways_has_one_catalog(Product product) {
        TestDatabase atOnce = schema(product);
        TestDatabase inSteps = withTriggerFunction(Servers.fresh(product))
                .execute("CREATE TABLE scrap (id INT NOT NULL PRIMARY KEY)")
                .execute(
                        "CREATE TABLE customer (id INT NOT NULL PRIMARY KEY, name VARCHAR(50) DEFAULT 'nobody' NOT NULL)")
                .execute("ALTER TABLE customer ADD COLUMN age INT")
                .execute("CREATE TABLE purchase (id INT NOT NULL PRIMARY KEY, customer INT, amount INT,"
                        + " CONSTRAINT amount_positive CHECK (amount > 0),"
                        + " CONSTRAINT purchase_customer FOREIGN KEY (customer) REFERENCES customer (id))")
                .execute("CREATE INDEX purchase_by_customer ON purchase (customer)")
                .execute("CREATE INDEX customer_by_name ON customer (name)")
                .execute(
                        "CREATE VIEW adults AS SELECT id, name FROM customer WHERE age > 17",
                        trigger(product, 1),
                        "DROP TABLE scrap");
        assertThat(Catalog.of(inSteps).differencesTo(Catalog.of(atOnce))).isEmpty();
        assertThat(Catalog.of(inSteps)).isEqualTo(Catalog.of(atOnce));
    }

    @ParameterizedTest
    @EnumSource
    void every_change_shows_and_nothing_else_does(Product product) {
        TestDatabase database = schema(product);
        SoftAssertions softly = new SoftAssertions();
        changes(product).forEach((what, statements) -> {
            Catalog before = Catalog.of(database);
            database.execute(statements.toArray(String[]::new));
            Catalog after = Catalog.of(database);
            softly.assertThat(after).as(what).isNotEqualTo(before);
            // Some products make an index for a constraint, or keep a column's NOT NULL as a line of its own.
            softly.assertThat(before.differencesTo(after)).as(what).hasSizeBetween(1, 3);
        });
        softly.assertAll();
    }

    /** One change of everything a product has, to be made one after the other. */
    private static Map<String, List<String>> changes(Product product) {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        changes.put("column", List.of("ALTER TABLE customer ADD COLUMN email VARCHAR(20)"));
        changes.put("index", List.of("CREATE INDEX customer_by_age ON customer (age)"));
        changes.put(
                "unique index",
                List.of(
                        dropIndex(product, "customer_by_name", "customer"),
                        "CREATE UNIQUE INDEX customer_by_name ON customer (name)"));
        changes.put(
                "view",
                List.of("DROP VIEW adults", "CREATE VIEW adults AS SELECT id, name FROM customer WHERE age > 20"));
        changes.put(
                "trigger",
                List.of(
                        "DROP TRIGGER grow" + (product == Product.POSTGRESQL ? " ON customer" : ""),
                        trigger(product, 2)));
        if (product != Product.SQLITE) {
            changes.putAll(alterations(product));
        }
        if (product != Product.SQLITE && product != Product.MYSQL) {
            changes.put("sequence", List.of("CREATE SEQUENCE numbers START WITH 7"));
        }
        if (ROUTINES.containsKey(product)) {
            changes.put("routine", List.of(ROUTINES.get(product)));
        }
        return changes;
    }

    /** What SQLite can only do by making the table anew. */
    private static Map<String, List<String>> alterations(Product product) {
        String constraint = product == Product.MYSQL ? "FOREIGN KEY" : "CONSTRAINT";
        Map<String, List<String>> alterations = new LinkedHashMap<>();
        alterations.put("default", List.of(newDefault(product)));
        alterations.put("nullability", List.of(notNull(product)));
        alterations.put("check", List.of("ALTER TABLE customer ADD CONSTRAINT adult CHECK (age > 17)"));
        alterations.put(
                "unique constraint", List.of("ALTER TABLE customer ADD CONSTRAINT one_name UNIQUE (name, age)"));
        alterations.put(
                "foreign key",
                List.of(
                        "ALTER TABLE purchase DROP " + constraint + " purchase_customer",
                        "ALTER TABLE purchase ADD CONSTRAINT purchase_customer FOREIGN KEY (customer)"
                                + " REFERENCES customer (id) ON DELETE CASCADE"));
        return alterations;
    }

    @ParameterizedTest
    @EnumSource
    void rows_count_only_when_asked(Product product) {
        TestDatabase one = schema(product).execute("INSERT INTO customer (id, name) VALUES (1, 'ann')");
        TestDatabase other = schema(product).execute("INSERT INTO customer (id, name) VALUES (1, 'bob')");
        assertThat(Catalog.of(one)).isEqualTo(Catalog.of(other));
        assertThat(Catalog.withData(one).differencesTo(Catalog.withData(other))).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void numbers_already_given_out_do_not_count(Product product) {
        TestDatabase database = Servers.fresh(product).execute(numbered(product));
        Catalog before = Catalog.of(database);
        database.execute("INSERT INTO numbered (name) VALUES ('one')", "INSERT INTO numbered (name) VALUES ('two')")
                .release();
        assertThat(Catalog.of(database).differencesTo(before)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void tables_of_migration_tools_do_not_count(Product product) {
        TestDatabase one = schema(product);
        TestDatabase other = schema(product)
                .execute(
                        "CREATE TABLE DATABASECHANGELOG (id INT NOT NULL PRIMARY KEY)",
                        "CREATE TABLE DATABASECHANGELOGLOCK (id INT NOT NULL PRIMARY KEY)",
                        "CREATE TABLE TURNSTONE_JOURNAL (id INT NOT NULL PRIMARY KEY, note VARCHAR(10) DEFAULT 'x')",
                        "CREATE INDEX journal_note ON TURNSTONE_JOURNAL (note)",
                        "INSERT INTO TURNSTONE_JOURNAL (id) VALUES (1)");
        assertThat(Catalog.withData(other).differencesTo(Catalog.withData(one))).isEmpty();
    }

    private static TestDatabase schema(Product product) {
        TestDatabase database = withTriggerFunction(Servers.fresh(product));
        return database.execute(
                "CREATE TABLE customer (id INT NOT NULL, name VARCHAR(50) DEFAULT 'nobody' NOT NULL, age INT, PRIMARY KEY (id))",
                "CREATE TABLE purchase (id INT NOT NULL, customer INT, amount INT, PRIMARY KEY (id),"
                        + " CONSTRAINT amount_positive CHECK (amount > 0),"
                        + " CONSTRAINT purchase_customer FOREIGN KEY (customer) REFERENCES customer (id))",
                "CREATE INDEX customer_by_name ON customer (name)",
                "CREATE INDEX purchase_by_customer ON purchase (customer)",
                "CREATE VIEW adults AS SELECT id, name FROM customer WHERE age > 17",
                trigger(product, 1));
    }

    private static TestDatabase withTriggerFunction(TestDatabase database) {
        return database.product() == Product.POSTGRESQL
                ? database.execute("CREATE FUNCTION older() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN NEW.age := NEW.age + TG_ARGV[0]::int; RETURN NEW; END'")
                : database;
    }

    /** A trigger that ages new customers, in each product's words. */
    private static String trigger(Product product, int years) {
        return switch (product) {
            case POSTGRESQL ->
                "CREATE TRIGGER grow BEFORE INSERT ON customer FOR EACH ROW EXECUTE FUNCTION older('" + years + "')";
            case MARIADB, MYSQL ->
                "CREATE TRIGGER grow BEFORE INSERT ON customer FOR EACH ROW SET NEW.age = NEW.age + " + years;
            case H2 ->
                "CREATE TRIGGER grow BEFORE INSERT ON customer FOR EACH ROW AS 'org.h2.api.Trigger create() { return (c, o, n) -> { int y = "
                        + years + "; }; }'";
            case SQLITE ->
                "CREATE TRIGGER grow AFTER INSERT ON customer BEGIN UPDATE customer SET age = age + " + years
                        + " WHERE id = NEW.id; END";
            case HSQLDB ->
                "CREATE TRIGGER grow BEFORE INSERT ON customer REFERENCING NEW AS n FOR EACH ROW SET n.age = n.age + "
                        + years;
            case DERBY ->
                "CREATE TRIGGER grow AFTER INSERT ON customer REFERENCING NEW AS n FOR EACH ROW"
                        + " UPDATE customer SET age = age + " + years + " WHERE id = n.id";
        };
    }

    private static String numbered(Product product) {
        String id = switch (product) {
            case MARIADB, MYSQL -> "INT AUTO_INCREMENT PRIMARY KEY";
            case SQLITE -> "INTEGER PRIMARY KEY AUTOINCREMENT";
            default -> "INT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY";
        };
        return "CREATE TABLE numbered (id " + id + ", name VARCHAR(10))";
    }

    private static String dropIndex(Product product, String index, String table) {
        boolean onTable = product == Product.MYSQL || product == Product.MARIADB;
        return "DROP INDEX " + index + (onTable ? " ON " + table : "");
    }

    private static String newDefault(Product product) {
        return product == Product.DERBY
                ? "ALTER TABLE customer ALTER COLUMN name DEFAULT 'somebody'"
                : "ALTER TABLE customer ALTER COLUMN name SET DEFAULT 'somebody'";
    }

    private static String notNull(Product product) {
        return switch (product) {
            case MARIADB, MYSQL -> "ALTER TABLE customer MODIFY age INT NOT NULL";
            case DERBY -> "ALTER TABLE customer ALTER COLUMN age NOT NULL";
            default -> "ALTER TABLE customer ALTER COLUMN age SET NOT NULL";
        };
    }
}

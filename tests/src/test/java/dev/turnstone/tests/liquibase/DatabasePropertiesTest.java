package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Settings;
import dev.turnstone.tests.servers.Product;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a changelog finds in <code>${database.…}</code>, beside Liquibase 4.33.0. */
class DatabasePropertiesTest {
    private static final List<String> NAMES = List.of(
            "autoIncrementClause",
            "currentDateTimeFunction",
            "databaseChangeLogLockTableName",
            "databaseChangeLogTableName",
            "databaseMajorVersion",
            "databaseMinorVersion",
            "databaseProductName",
            "databaseProductVersion",
            "defaultCatalogName",
            "defaultSchemaName",
            "defaultSchemaNamePrefix",
            "lineComment",
            "liquibaseSchemaName",
            "typeName",
            "requiresPassword",
            "requiresUsername",
            "supportsForeignKeyDisable",
            "supportsInitiallyDeferrableColumns",
            "supportsRestrictForeignKeys",
            "supportsSchemas",
            "supportsSequences",
            "supportsTablespaces",
            "supportsNotNullConstraintNames",
            "noSuchProperty");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void they_are_those_of_Liquibase(Product product) {
        SideBySide database = new SideBySide(product, folder);
        database.xml(
                "main.xml",
                "",
                """
                <changeSet id="table" author="ann">
                  <createTable tableName="given">
                    <column name="name" type="varchar(60)"/><column name="what" type="varchar(255)"/>
                  </createTable>
                </changeSet>
                <changeSet id="rows" author="ann">
                """
                        + String.join(
                                "",
                                NAMES.stream().map(DatabasePropertiesTest::row).toList()) + "</changeSet>");

        database.we("main.xml").migrate().orThrow();
        database.they("update", "main.xml").orFail();

        String found = "SELECT name, what FROM given ORDER BY name";
        assertThat(nameless(database.weAsk(found), database.ours()))
                .isEqualTo(nameless(database.theyAsk(found), database.theirs()));
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2", "HSQLDB"})
    void a_history_elsewhere_leaves_the_default_schema_what_it_is(Product product) {
        SideBySide database = new SideBySide(product, folder);
        database.both("CREATE SCHEMA elsewhere");
        database.xml("main.xml", "", """
                <changeSet id="table" author="ann"><sql>CREATE TABLE ${database.defaultSchemaName}.place (id INT)</sql></changeSet>
                """);

        String schema = product == Product.POSTGRESQL ? "elsewhere" : "ELSEWHERE";
        database.we("main.xml")
                .with(Settings.DEFAULTS.withHistorySchema(schema))
                .migrate()
                .orThrow();

        assertThat(database.weAsk("SELECT id FROM elsewhere.DATABASECHANGELOG")).containsExactly("table");
        assertThat(database.weAsk("SELECT id FROM place")).isEmpty();
    }

    private static String row(String name) {
        return "<insert tableName='given'><column name='name' value='%s'/><column name='what' value='is ${database.%s}'/></insert>"
                .formatted(name, name);
    }

    /** The two databases have different names. To know it PostgreSQL and H2 would have to be asked in every run. */
    private static List<String> nameless(List<String> rows, String database) {
        return rows.stream()
                .map(row -> row.replaceAll("(?i)" + database, "DB"))
                .filter(row -> !row.matches("defaultCatalogName \\| is (DB|\\$\\{database.defaultCatalogName})"))
                .toList();
    }
}

package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiquibaseOracleTest {
    private static final String TABLE = """
            <changeSet id="1" author="ann">
              <createTable tableName="bird">
                <column name="id" type="int"/>
              </createTable>
            </changeSet>
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void each_database_has_its_sql(OfflineDatabase database) throws IOException {
        OracleAnswer.Changeset changeset = ask(TABLE, database).only();
        assertThat(changeset.path()).isEqualTo("changelog.xml");
        assertThat(changeset.v9()).matches("9:\\w{32}");
        assertThat(changeset.v8()).matches("8:\\w{32}");
        assertThat(changeset.description()).isEqualTo("createTable tableName=bird");
        assertThat(changeset.update().statements())
                .singleElement()
                .asString()
                .startsWithIgnoringCase("CREATE TABLE bird (id int");
        assertThat(changeset.rollback().statements()).singleElement().isEqualTo("DROP TABLE bird");
    }

    @Test
    void a_changeset_without_a_way_back_says_so() throws IOException {
        OracleAnswer.Changeset changeset = ask("""
                <changeSet id="1" author="ann"><sql>select 'a\tb\\n'
                </sql></changeSet>
                """, OfflineDatabase.H2).only();
        assertThat(changeset.update().statements()).containsExactly("select 'a\tb\\n'");
        assertThat(changeset.rollback().failure())
                .hasValueSatisfying(failure -> assertThat(failure).contains("No inverse"));
    }

    @Test
    void what_is_wrong_is_told() throws IOException {
        assertThat(ask("<changeSet id='1' author='ann'><createView/></changeSet>", OfflineDatabase.H2)
                        .refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal).contains("viewName"));
        assertThat(ask("""
                <changeSet id='1' author='ann'>
                  <setColumnRemarks tableName="bird" columnName="id" remarks="key"/>
                </changeSet>
                """, OfflineDatabase.MYSQL).only().invalid())
                .singleElement()
                .asString()
                .contains("columnDataType");
    }

    @Test
    void a_recorded_checksum_is_accepted_or_not() throws IOException {
        String own = ask(TABLE, OfflineDatabase.H2).only().v9();
        String other = "9:00000000000000000000000000000000";
        assertThat(LiquibaseOracle.shared()
                        .ask(folder, "changelog.xml", OfflineDatabase.H2, own, other)
                        .only()
                        .accepts())
                .containsEntry(own, true)
                .containsEntry(other, false);
    }

    @Test
    void changesets_for_other_databases_are_skipped() throws IOException {
        OracleAnswer answer = ask("<changeSet id='1' author='ann' dbms='oracle'/>", OfflineDatabase.H2);
        assertThat(answer.changesets()).isEmpty();
        assertThat(answer.skipped()).containsExactly("changelog.xml::1::ann");
    }

    private OracleAnswer ask(String changesets, OfflineDatabase database) throws IOException {
        Files.writeString(folder.resolve("changelog.xml"), """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                        http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                """ + changesets + "</databaseChangeLog>");
        return LiquibaseOracle.shared().ask(folder, "changelog.xml", database);
    }
}

package dev.turnstone.tests.liquibase.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.liquibase.answers.GoldenSql;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.checksum.Checksums;
import dev.turnstone.liquibase.checksum.recipe.Drift;
import dev.turnstone.liquibase.checksum.recipe.Recipe;
import dev.turnstone.liquibase.read.ChangelogReader;
import dev.turnstone.liquibase.read.Reading;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.tests.liquibase.FolderFiles;
import dev.turnstone.tests.liquibase.LiquibaseOracle;
import dev.turnstone.tests.liquibase.OfflineDatabase;
import dev.turnstone.tests.liquibase.OracleAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values that YAML types itself, and the parameters of conditions: the same SQL and checksums as with Liquibase. */
class ValuesDifferentialTest {
    private static final Set<Drift> DRIFT = Set.of(Drift.DATES_AS_WRITTEN);
    private static final String CHANGELOG = "changelog.yaml";

    private static final List<String> DATES = List.of(
            "2020-01-02", "2020-07-02", "'2020-01-02'", "2020-01-02T03:04:05", "2020-01-02T03:04:05.5Z", "20:10:05");

    private static final List<String> DATED = List.of(
            "insert: {tableName: t, columns: [{column: {name: a, valueDate: DATE}}]}",
            "update: {tableName: t, columns: [{column: {name: a, valueDate: DATE}}], where: b is null}",
            "addColumn: {tableName: t, columns: [{column: {name: a, type: date, valueDate: DATE}}]}",
            "addColumn: {tableName: t, columns: [{column: {name: a, type: datetime, defaultValueDate: DATE}}]}",
            "createTable: {tableName: t, columns: [{column: {name: a, type: date, defaultValueDate: DATE}}]}",
            "createTable: {tableName: t, columns: [{column: {name: a, type: datetime, defaultValueDate: DATE}}]}");

    private static final List<String> CONDITIONS = List.of(
            "'a=:value or (:name is null and a = :value)', whereParams: [{param: {valueNumeric: 7}},"
                    + " {param: {name: s, valueNumeric: 2}}]",
            "'? = :value or s = '':value''', whereParams: [{param: {name: a, valueNumeric: 1}}, {param: {value: b}}]",
            "'a = ''?'' and :value = ? and :name is null and :names and :valued', whereParams:"
                    + " [{param: {name: a, value: v}}, {param: {name: 'b:value?', valueNumeric: 2}},"
                    + " {param: {name: c, value: 'x?:value'}}]",
            "'a=:value and b = :value and :name and :name', whereParams: [{param: {name: a, value: v}}]",
            "':Name=:VALUE and a:value and :value1 and a?b and ??', whereParams: [{param: {name: a, value: v}},"
                    + " {param: {name: b, value: w}}, {param: {name: c, value: x}}]",
            "'a ? b and c = :value'");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void dates_without_quotes_are_what_liquibase_takes_them_for(OfflineDatabase database) throws IOException {
        List<String> changes = DATED.stream()
                .filter(change -> !isOtherwiseOn(database, change))
                .flatMap(change -> DATES.stream().map(date -> change.replace("DATE", date)))
                .toList();
        write(changes);
        OracleAnswer theirs = LiquibaseOracle.shared().ask(folder, CHANGELOG, database);
        assertThat(theirs.refusal()).isEmpty();
        assertThat(checksums(database))
                .containsExactlyElementsOf(theirs.changesets().stream()
                        .map(each -> each.id() + " " + each.v8() + " " + each.v9())
                        .toList());
        areAlike(theirs, database, changes);
    }

    /** SQLite's columns are added by its own statement here; Derby is given no date for a column of times. */
    private static boolean isOtherwiseOn(OfflineDatabase database, String change) {
        return switch (database) {
            case SQLITE -> change.startsWith("addColumn");
            case DERBY -> change.startsWith("addColumn") && change.contains("datetime");
            default -> false;
        };
    }

    /** Liquibase writes 'Thu Jan 02 00:00:00 UTC 2020'. */
    @Test
    void the_default_of_a_text_column_can_be_read() throws IOException {
        write(List.of("createTable: {tableName: t, columns:"
                + " [{column: {name: a, type: varchar(40), defaultValueDate: 2020-01-02}}]}"));
        assertThat(OurSql.of(folder, CHANGELOG, OfflineDatabase.POSTGRESQL)
                        .forward()
                        .get("0")
                        .folded())
                .containsPattern("DEFAULT '2020-01-0[12] \\d\\d:\\d\\d:00\\.0'");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MYSQL", "H2"})
    void parameters_of_a_condition_are_put_where_liquibase_puts_them(OfflineDatabase database) throws IOException {
        List<String> changes = CONDITIONS.stream()
                .map(condition -> "delete: {tableName: t, where: " + condition + "}")
                .toList();
        write(changes);
        OracleAnswer theirs = LiquibaseOracle.shared().ask(folder, CHANGELOG, database);
        assertThat(theirs.changesets())
                .allSatisfy(each -> assertThat(each.update().failure()).isEmpty());
        areAlike(theirs, database, changes);
    }

    /** What Liquibase falls over, it says nothing about. */
    private void areAlike(OracleAnswer theirs, OfflineDatabase database, List<String> changes) {
        Map<String, Sql> ours = OurSql.of(folder, CHANGELOG, database).forward();
        assertThat(theirs.changesets()).hasSameSizeAs(changes).allSatisfy(each -> {
            Sql their = new Sql(each.update().statements(), each.update().failure());
            String our = ours.get(each.id()).folded();
            assertThat(our)
                    .as(changes.get(Integer.parseInt(each.id())))
                    .isEqualTo(their.folded().equals(GoldenSql.REFUSED) ? our : their.folded());
        });
    }

    private void write(List<String> changes) throws IOException {
        StringBuilder text = new StringBuilder("databaseChangeLog:\n");
        for (int i = 0; i < changes.size(); i++) {
            text.append("- changeSet: {id: '%d', author: ann, changes: [{%s}]}\n".formatted(i, changes.get(i)));
        }
        Files.writeString(folder.resolve(CHANGELOG), text);
    }

    private List<String> checksums(OfflineDatabase database) throws IOException {
        Checksums checksums = new Checksums(database.shortName(), new FolderFiles(folder));
        List<String> lines = new ArrayList<>();
        for (LiquibaseChangeset each : new ChangelogReader(
                        SearchPath.of(List.of(folder)), Reading.on(database.shortName()))
                .read(CHANGELOG)
                .changesets()) {
            lines.add(each.id().id() + " "
                    + checksums.of(each, Recipe.V8.with(DRIFT)).text() + " "
                    + checksums.of(each, Recipe.V9.with(DRIFT)).text());
        }
        return lines;
    }
}

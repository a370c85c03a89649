package dev.turnstone.tests.liquibase.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.checksum.Checksums;
import dev.turnstone.liquibase.checksum.Description;
import dev.turnstone.liquibase.checksum.recipe.Recipe;
import dev.turnstone.liquibase.read.ChangelogReader;
import dev.turnstone.liquibase.read.Reading;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.tests.liquibase.FolderFiles;
import dev.turnstone.tests.liquibase.LiquibaseOracle;
import dev.turnstone.tests.liquibase.OfflineDatabase;
import dev.turnstone.tests.liquibase.OracleAnswer;
import dev.turnstone.tests.liquibase.generated.FormattedSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formatted SQL with any of its directives: who its changesets are, their checksums, and their SQL forward and back. */
class FormattedSqlDifferentialTest {
    private static final String CHANGELOG = "changelog.sql";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, POSTGRESQL", "2, MARIADB", "3, H2", "4, DERBY"})
    void both_understand_the_same(long seed, OfflineDatabase database) throws IOException {
        Files.writeString(folder.resolve(CHANGELOG), new FormattedSql(seed).changelog(200));

        assertThat(ours(database)).containsExactlyElementsOf(theirs(database));
    }

    private List<String> theirs(OfflineDatabase database) {
        OracleAnswer answer = LiquibaseOracle.shared().ask(folder, CHANGELOG, database);
        assertThat(answer.refusal()).isEmpty();
        return answer.changesets().stream()
                .map(each -> String.join(
                        " | ",
                        each.path(),
                        each.id(),
                        each.author(),
                        each.v8(),
                        each.v9(),
                        each.description(),
                        // No comments at all, and empty ones, are the same in the history.
                        each.comments().equals("null") ? "" : each.comments(),
                        new Sql(each.update().statements(), each.update().failure()).folded(),
                        new Sql(each.rollback().statements(), each.rollback().failure()).folded()))
                .toList();
    }

    private List<String> ours(OfflineDatabase database) throws IOException {
        OurSql sql = OurSql.of(folder, CHANGELOG, database);
        assertThat(sql.problems()).isEmpty();
        Map<String, Sql> forward = sql.forward();
        Map<String, Sql> back = sql.back();
        Checksums checksums = new Checksums(database.shortName(), new FolderFiles(folder));
        List<String> lines = new ArrayList<>();
        for (LiquibaseChangeset changeset : new ChangelogReader(
                        SearchPath.of(List.of(folder)), Reading.on(database.shortName()))
                .read(CHANGELOG)
                .changesets()) {
            String id = changeset.id().id();
            lines.add(String.join(
                    " | ",
                    changeset.id().path(),
                    id,
                    changeset.id().author(),
                    checksums.of(changeset, Recipe.V8).text(),
                    checksums.of(changeset, Recipe.V9).text(),
                    Description.of(changeset),
                    String.join("\n", changeset.comments()),
                    forward.get(id).folded(),
                    back.containsKey(id) ? back.get(id).folded() : "no step"));
        }
        return lines;
    }
}

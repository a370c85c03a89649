package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Settings;
import dev.turnstone.Turnstone;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.liquibase.source.LiquibaseRun;
import dev.turnstone.liquibase.source.LiquibaseSource;
import dev.turnstone.plan.Step;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.processes.LiquibaseProcess.Result;
import dev.turnstone.tests.processes.LiquibaseService;
import dev.turnstone.tests.processes.LiquibaseVersion;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Two databases: on one we do what Liquibase 4.33.0 does on the other, and then they are compared. */
final class SideBySide {
    private static final String ROWS = "SELECT ORDEREXECUTED, FILENAME, ID, AUTHOR, EXECTYPE, MD5SUM, DESCRIPTION,"
            + " COMMENTS, TAG, CONTEXTS, LABELS FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED, ID, AUTHOR";

    private final Path folder;
    private final TestDatabase ours;
    private final TestDatabase theirs;
    private LiquibaseRun run = LiquibaseRun.ALL;

    SideBySide(Product product, Path folder) {
        this.folder = folder;
        this.ours = Servers.fresh(product);
        this.theirs = Servers.fresh(product);
    }

    /** Writes a changelog in XML; what stands in it, without the root. */
    void xml(String name, String rootAttributes, String text) {
        file(name, """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                        http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd" %s>
                %s
                </databaseChangeLog>
                """.formatted(rootAttributes, text));
    }

    void file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A changeset that makes a table of this name. */
    static String table(String id, String table, String attributes) {
        return """
                <changeSet id="%s" author="ann" %s>
                  <createTable tableName="%s"><column name="id" type="int"/></createTable>
                </changeSet>
                """.formatted(id, attributes, table);
    }

    /** The same for a run with these contexts. */
    SideBySide withContexts(String contexts) {
        run = new LiquibaseRun(List.of(contexts), "", Map.of());
        return this;
    }

    /** The same for a run with this expression of labels. */
    SideBySide withLabels(String labels) {
        run = new LiquibaseRun(List.of(), labels, Map.of());
        return this;
    }

    Turnstone we(String changelog) {
        return Turnstone.of(
                        LiquibaseSource.of(SearchPath.of(List.of(folder)), changelog)
                                .with(run),
                        JdbcTarget.of(ours.url(), ours.username(), ours.password()))
                .with(Settings.DEFAULTS);
    }

    Result they(String operation, String... arguments) {
        return LiquibaseService.shared(LiquibaseVersion.V4_33_0).run(theirs, folder, operation, arguments);
    }

    /** How our database is called. */
    String ours() {
        return ours.name();
    }

    /** How Liquibase's is called. */
    String theirs() {
        return theirs.name();
    }

    /** The same statement on both. */
    void both(String sql) {
        ours.execute(sql);
        theirs.execute(sql);
    }

    List<String> weAsk(String sql) {
        return ours.queryStrings(sql);
    }

    List<String> theyAsk(String sql) {
        return theirs.queryStrings(sql);
    }

    /** Everything that is pending, by both. */
    void bothMigrate(String changelog) {
        we(changelog).migrate().orThrow();
        they("update", changelog).orFail();
        isAlike();
    }

    /** What is pending, in our eyes and theirs. */
    void isPendingForBoth(String changelog, String... names) {
        assertThat(we(changelog).plan().orThrow().steps().stream().map(Step::name))
                .containsExactly(names);
        assertThat(they("status", changelog)
                        .orFail()
                        .stdout()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.contains("::")))
                .containsExactly(names);
    }

    void isAlike() {
        assertThat(ours.queryStrings(ROWS)).as("history").isEqualTo(theirs.queryStrings(ROWS));
        assertThat(Catalog.withData(ours).differencesTo(Catalog.withData(theirs)))
                .as("catalog")
                .isEmpty();
    }
}

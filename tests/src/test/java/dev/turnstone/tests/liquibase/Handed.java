package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Settings;
import dev.turnstone.Turnstone;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.liquibase.source.LiquibaseSource;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Step;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.processes.LiquibaseService;
import dev.turnstone.tests.processes.LiquibaseVersion;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A database that Liquibase and we work on by turns, and one beside it on which only Liquibase does the same.
 *
 * @param version of the Liquibase that has its turns; the one beside is always the same
 * @param changelog the first file, below the folder
 */
record Handed(TestDatabase shared, TestDatabase theirs, LiquibaseVersion version, Path folder, String changelog) {
    /** What two tools must write alike; dates, runs and their own names are another matter. */
    private static final String ROWS = "SELECT ORDEREXECUTED, FILENAME, ID, AUTHOR, EXECTYPE, MD5SUM, DESCRIPTION,"
            + " COMMENTS, TAG, CONTEXTS, LABELS FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED, ID, AUTHOR";

    // Liquibase on both

    void theyUpdate() {
        them(shared, "update", changelog);
        them(theirs, "update", changelog);
        isLikeTheirs("they update");
    }

    void theyTag(String tag) {
        them(shared, "tag", tag);
        them(theirs, "tag", tag);
        isLikeTheirs("they tag");
    }

    void theyRollBackTo(String tag) {
        them(shared, "rollback", changelog, tag);
        them(theirs, "rollback", changelog, tag);
        isLikeTheirs("they roll back");
    }

    /** The same databases, worked on by another version from now on. */
    Handed to(LiquibaseVersion other) {
        return new Handed(shared, theirs, other, folder, changelog);
    }

    /** What is left to do on the shared database, in their eyes. */
    List<String> leftToDoForThem() {
        return them(shared, "status", changelog)
                .lines()
                .map(String::strip)
                .filter(line -> line.contains("::"))
                .toList();
    }

    // We, and Liquibase beside us

    void weMigrate() {
        ours().migrate().orThrow();
        them(theirs, "update", changelog);
        isLikeTheirs("we migrate");
    }

    void weRollBackTo(String tag) {
        ours().rollback(new Reach.ToTag(tag)).orThrow();
        them(theirs, "rollback", changelog, tag);
        isLikeTheirs("we roll back");
    }

    /** What only one of the two has, when we have done everything here and they there; {@code -} is ours. */
    List<String> differencesAfterBothMigrate() {
        ours().migrate().orThrow();
        them(theirs, "update", changelog);
        List<String> differences = new ArrayList<>(Catalog.withData(shared).differencesTo(Catalog.withData(theirs)));
        differences.addAll(
                new Catalog(shared.queryStrings(ROWS)).differencesTo(new Catalog(theirs.queryStrings(ROWS))));
        // MariaDB writes the database's own name where a sequence is used.
        differences.replaceAll(
                line -> line.replace("`" + shared.name() + "`.", "").replace("`" + theirs.name() + "`.", ""));
        return differences.stream()
                .filter(line -> !differences.contains(opposite(line)))
                .toList();
    }

    private static String opposite(String line) {
        return (line.startsWith("-") ? "+" : "-") + line.substring(1);
    }

    /** What is left to do, in our eyes. */
    List<String> leftToDo() {
        return ours().plan().orThrow().steps().stream().map(Step::name).toList();
    }

    private Turnstone ours() {
        return Turnstone.of(
                        LiquibaseSource.of(SearchPath.of(List.of(folder)), changelog),
                        JdbcTarget.of(shared.url(), shared.username(), shared.password()))
                .with(Settings.DEFAULTS.withLockWait(Duration.ofSeconds(30)));
    }

    private String them(TestDatabase database, String operation, String... arguments) {
        return LiquibaseService.shared(version)
                .run(database, folder, operation, arguments)
                .orFail()
                .stdout();
    }

    private void isLikeTheirs(String after) {
        assertThat(shared.queryStrings(ROWS)).as("history after " + after).isEqualTo(theirs.queryStrings(ROWS));
        assertThat(Catalog.withData(shared).differencesTo(Catalog.withData(theirs)))
                .as("catalog after " + after)
                .isEmpty();
    }
}

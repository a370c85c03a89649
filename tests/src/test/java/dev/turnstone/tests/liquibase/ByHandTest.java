package dev.turnstone.tests.liquibase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Offline;
import dev.turnstone.Settings;
import dev.turnstone.Status;
import dev.turnstone.Turnstone;
import dev.turnstone.cli.report.script.SqlScript;
import dev.turnstone.dialect.Dialects;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.liquibase.source.LiquibaseSource;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Recording;
import dev.turnstone.plan.Source;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.processes.LiquibaseService;
import dev.turnstone.tests.processes.LiquibaseVersion;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done by hand, with a script of ours or without one, and recorded: for Liquibase and for us it is done. */
class ByHandTest {
    private static final Path FOLDER = Path.of("src/test/resources/byhand").toAbsolutePath();
    private static final String CHANGELOG = "db.xml";

    private static final String ROWS = "SELECT ORDEREXECUTED, FILENAME, ID, AUTHOR, EXECTYPE, MD5SUM, DESCRIPTION,"
            + " COMMENTS, TAG, CONTEXTS, LABELS FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED, ID, AUTHOR";

    @ParameterizedTest
    @EnumSource
    void a_script_made_without_a_database_leaves_what_they_leave(Product product) throws IOException {
        TestDatabase byHand = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);
        them(theirs, "update", CHANGELOG);
        execute(byHand, Offline.of(changelog(), shortName(product)).preview(Goal.NEWEST));
        assertThat(byHand.queryStrings(ROWS)).isEqualTo(theirs.queryStrings(ROWS));
        assertThat(Catalog.withData(byHand).differencesTo(Catalog.withData(theirs)))
                .isEmpty();
        assertThat(leftToDo(byHand)).isEmpty();
        assertThat(leftToDoForThem(byHand)).isEmpty();
        them(byHand, "update", CHANGELOG);
        assertThat(byHand.queryStrings(ROWS)).isEqualTo(theirs.queryStrings(ROWS));
    }

    @ParameterizedTest
    @EnumSource
    void a_script_from_a_live_history_goes_on_and_back(Product product) throws IOException {
        TestDatabase byHand = Servers.fresh(product);
        ours(byHand).migrate(new Goal(new Reach.Count(2), Goal.Order.STRICT)).orThrow();
        execute(byHand, ours(byHand).preview(Goal.NEWEST));
        assertThat(leftToDo(byHand)).isEmpty();
        assertThat(leftToDoForThem(byHand)).isEmpty();
        execute(byHand, ours(byHand).previewRollback(new Reach.Count(2)));
        List<String> left = leftToDo(byHand);
        assertThat(left).isNotEmpty();
        assertThat(leftToDoForThem(byHand)).isEqualTo(left);
        them(byHand, "update", CHANGELOG);
        assertThat(leftToDo(byHand)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_marked_is_recorded_as_they_record_it(Product product) {
        TestDatabase ours = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);
        ours(ours).record(new Recording.NextAsRun()).orThrow();
        them(theirs, "markNext", CHANGELOG);
        assertThat(ours.queryStrings(ROWS)).isEqualTo(theirs.queryStrings(ROWS));
        ours(ours).record(new Recording.AllAsRun()).orThrow();
        them(theirs, "sync", CHANGELOG);
        assertThat(ours.queryStrings(ROWS)).isEqualTo(theirs.queryStrings(ROWS));
        assertThat(leftToDo(ours)).isEmpty();
        assertThat(leftToDoForThem(ours)).isEmpty();
    }

    /** On SQLite they give a tag to every row of the newest second, and rows lose the tags they had. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void a_tag_stands_where_theirs_stands(Product product) {
        TestDatabase ours = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);
        them(ours, "sync", CHANGELOG);
        them(theirs, "sync", CHANGELOG);
        Turnstone.of(target(ours)).tag("by hand").orThrow();
        them(theirs, "tag", "by hand");
        assertThat(ours.queryStrings(ROWS)).isEqualTo(theirs.queryStrings(ROWS));
    }

    @ParameterizedTest
    @EnumSource
    void forgotten_checksums_are_computed_anew(Product product) {
        TestDatabase ours = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);
        them(ours, "sync", CHANGELOG);
        them(theirs, "sync", CHANGELOG);
        ours(ours).record(new Recording.ForgetChecksums()).orThrow();
        them(theirs, "clearChecksums");
        assertThat(ours.queryStrings(ROWS)).isEqualTo(theirs.queryStrings(ROWS));
        assertThat(leftToDoForThem(theirs)).isEmpty();
        assertThat(ours(ours).status().isCurrent()).isTrue();
        ours(ours).migrate().orThrow();
        them(theirs, "update", CHANGELOG);
        assertThat(ours.queryStrings(ROWS)).isEqualTo(theirs.queryStrings(ROWS));
        assertThat(leftToDoForThem(ours)).isEmpty();
    }

    /** As the server's client would cut it. */
    private static void execute(TestDatabase database, Status status) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            status.plan().orThrow();
            new SqlScript(out)
                    .print(
                            status.target(),
                            status.plan(),
                            Optional.of(Turnstone.historyScript(status, Settings.DEFAULTS)));
        }
        List<String> statements = new ArrayList<>();
        var dialect = Dialects.named(status.database()).orElseThrow();
        try (StatementReader script = dialect.splitter()
                .split("by-hand.sql", new StringReader(bytes.toString(StandardCharsets.UTF_8)), ";")) {
            for (Optional<SqlStatement> next = script.next(); next.isPresent(); next = script.next()) {
                statements.add(next.get().text());
            }
        }
        database.execute(statements.toArray(String[]::new));
    }

    private static String shortName(Product product) {
        return product.name().toLowerCase(Locale.ROOT);
    }

    private static Source changelog() {
        return LiquibaseSource.of(SearchPath.of(List.of(FOLDER)), CHANGELOG);
    }

    private static JdbcTarget target(TestDatabase database) {
        return JdbcTarget.of(database.url(), database.username(), database.password());
    }

    private static Turnstone ours(TestDatabase database) {
        return Turnstone.of(changelog(), target(database));
    }

    private static List<String> leftToDo(TestDatabase database) {
        return ours(database).plan().orThrow().steps().stream().map(Step::name).toList();
    }

    private static List<String> leftToDoForThem(TestDatabase database) {
        return them(database, "status", CHANGELOG)
                .lines()
                .map(String::strip)
                .filter(line -> line.contains("::"))
                .toList();
    }

    private static String them(TestDatabase database, String operation, String... arguments) {
        return LiquibaseService.shared(LiquibaseVersion.V4_33_0)
                .run(database, FOLDER, operation, arguments)
                .orFail()
                .stdout();
    }
}

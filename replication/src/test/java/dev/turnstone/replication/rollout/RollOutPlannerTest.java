package dev.turnstone.replication.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.replication.Role;
import dev.turnstone.replication.changes.SampleChange;
import dev.turnstone.replication.changes.SampleWorld;
import dev.turnstone.replication.topology.Publication;
import dev.turnstone.replication.topology.Subscription;
import dev.turnstone.replication.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RollOutPlannerTest {
    private static final Topology ONE = SampleWorld.of(Map.of("there", Role.SUBSCRIBER));
    private static final Topology TWO =
            SampleWorld.of(new TreeMap<>(Map.of("east", Role.SUBSCRIBER, "west", Role.SUBSCRIBER)));
    private static final Topology FOREIGN =
            SampleWorld.of(new TreeMap<>(Map.of("east", Role.SUBSCRIBER, "theirs", Role.FOREIGN_SUBSCRIBER)));

    private static SampleSituation of(Topology topology) {
        return new SampleSituation(topology);
    }

    private static List<String> steps(RollOut rollOut) {
        assertThat(rollOut.problems()).filteredOn(Problem::isError).isEmpty();
        return rollOut.steps().stream()
                .map(step -> step.site() + ": " + step.words())
                .toList();
    }

    private static List<ErrorCode> codes(RollOut rollOut) {
        assertThat(rollOut.steps()).isEmpty();
        return rollOut.problems().stream().map(Problem::code).toList();
    }

    @Test
    void all_changes_on_two_subscribers() throws IOException {
        SampleSituation all = of(TWO);
        SampleChange.accepted().forEach(change -> all.pending(change, "main", "east", "west"));
        compare("all-changes.txt", String.join("\n", steps(all.plan())) + "\n");
    }

    @Test
    void the_same_beside_owners_who_are_given_files() throws IOException {
        SampleSituation all = of(FOREIGN);
        SampleChange.accepted().forEach(change -> all.pending(change, "main", "east"));
        RollOut rollOut = all.plan();
        StringBuilder text = new StringBuilder(String.join("\n", steps(rollOut)) + "\n");
        for (RollOutStep step : rollOut.steps()) {
            if (step instanceof RollOutStep.HandOver give) {
                text.append("\n== ")
                        .append(give.file().name())
                        .append('\n')
                        .append(give.file().text());
            }
        }
        compare("owners.txt", text.toString());
    }

    @Test
    void what_adds_is_on_subscribers_first() {
        assertThat(steps(of(ONE).pending("ALTER TABLE bird ADD COLUMN x int;", "main", "there")
                        .plan()))
                .containsExactly("there: run V_1_1.sql", "main: run V_1_1.sql");
    }

    @Test
    void what_drops_is_on_the_publisher_first_and_waited_for() {
        assertThat(steps(of(ONE).pending("ALTER TABLE bird DROP COLUMN legacy;", "main", "there")
                        .plan()))
                .containsExactly("main: run V_1_1.sql", "there: when everything is applied there, run V_1_1.sql");
    }

    @Test
    void rows_are_recorded_where_they_arrive() {
        assertThat(steps(of(ONE).pending("DELETE FROM bird;", "main", "there").plan()))
                .containsExactly("main: run V_1_1.sql", "there: record V_1_1.sql, which comes by replication");
    }

    @Test
    void what_wants_the_same_order_goes_together() {
        assertThat(steps(of(ONE).pending("ALTER TABLE bird ADD COLUMN x int;", "main", "there")
                        .pending("CREATE INDEX xs ON bird (x);", "main", "there")
                        .pending("ALTER TABLE bird ADD COLUMN y int;", "main", "there")
                        .plan()))
                .containsExactly(
                        "there: run V_1_1.sql, V_1_2.sql, V_1_3.sql", "main: run V_1_1.sql, V_1_2.sql, V_1_3.sql");
    }

    @Test
    void what_a_run_left_is_gone_on_with() {
        assertThat(steps(of(TWO).pendingHereDoneThere("ALTER TABLE bird ADD COLUMN x int;", "main", "east", "west")
                        .plan()))
                .containsExactly("main: run V_1_1.sql");
        assertThat(steps(of(TWO).pendingHereDoneThere("ALTER TABLE bird DROP COLUMN legacy;", "west", "main", "east")
                        .plan()))
                .containsExactly("west: when everything is applied there, run V_1_1.sql");
    }

    @Test
    void what_was_run_on_the_publisher_too_early_is_run_on_subscribers_at_once() {
        assertThat(steps(of(ONE).pendingHereDoneThere("ALTER TABLE bird ADD COLUMN x int;", "there", "main")
                        .plan()))
                .containsExactly("there: run V_1_1.sql");
    }

    @Test
    void a_new_table_is_published_and_taken_up() {
        assertThat(steps(of(TWO).pendingAs(
                                "publish=birds", "CREATE TABLE egg (id int PRIMARY KEY);", "main", "east", "west")
                        .plan()))
                .containsExactly(
                        "east: run V_1_1.sql",
                        "west: run V_1_1.sql",
                        "main: run V_1_1.sql",
                        "main: publish [public.egg] with birds",
                        "east: refresh birds_there, which takes up [public.egg]",
                        "east: wait until [public.egg] is ready",
                        "west: refresh birds_there, which takes up [public.egg]",
                        "west: wait until [public.egg] is ready");
    }

    @Test
    void a_publication_of_all_tables_takes_a_new_one_up_by_itself() {
        Topology all =
                SampleWorld.of(Publication.Scope.ALL, Subscription.Format.TEXT, Map.of("there", Role.SUBSCRIBER));
        assertThat(steps(of(all).pending("CREATE TABLE egg (id int PRIMARY KEY);", "main", "there")
                        .plan()))
                .containsExactly(
                        "there: run V_1_1.sql",
                        "main: run V_1_1.sql",
                        "there: refresh birds_there, which takes up [public.egg]",
                        "there: wait until [public.egg] is ready");
    }

    @Test
    void a_wider_type_is_refused_where_values_travel_in_binary() {
        Topology binary =
                SampleWorld.of(Publication.Scope.NAMED, Subscription.Format.BINARY, Map.of("there", Role.SUBSCRIBER));
        RollOut rollOut = of(binary)
                .pending("ALTER TABLE bird ALTER COLUMN weight TYPE bigint;", "main", "there")
                .plan();
        assertThat(codes(rollOut)).containsExactly(ErrorCode.REPLICATION_NEEDS_STEPS);
    }

    @Test
    void a_rule_counts_for_what_earlier_changesets_leave() {
        assertThat(steps(of(ONE).pending("ALTER TABLE bird ALTER COLUMN required DROP NOT NULL;", "main", "there")
                        .pending("ALTER TABLE bird DROP COLUMN required;", "main", "there")
                        .plan()))
                .hasSize(4);
        assertThat(codes(of(ONE).pending("ALTER TABLE bird DROP COLUMN required;", "main", "there")
                        .plan()))
                .containsExactly(ErrorCode.REPLICATION_NEEDS_STEPS);
    }

    @Test
    void the_author_decides_where_nobody_knows() {
        assertThat(codes(of(ONE).pending("CALL tidy();", "main", "there").plan()))
                .containsExactly(ErrorCode.REPLICATION_ORDER_UNKNOWN);
        assertThat(steps(of(ONE).pendingAs("replication=publisher-first", "CALL tidy();", "main", "there")
                        .plan()))
                .containsExactly("main: run V_1_1.sql", "there: when everything is applied there, run V_1_1.sql");
    }

    @Test
    void an_author_who_says_otherwise_is_believed_and_told() {
        RollOut rollOut = of(ONE).pendingAs(
                        "replication=independent", "ALTER TABLE bird RENAME COLUMN note TO x;", "main", "there")
                .plan();
        assertThat(steps(rollOut)).hasSize(2);
        assertThat(rollOut.problems()).extracting(Problem::code).containsExactly(ErrorCode.REPLICATION_CAUTION);
    }

    @Test
    void what_owners_are_owed_is_remembered_where_no_history_tells() {
        Topology theirs = SampleWorld.of(Map.of("theirs", Role.FOREIGN_SUBSCRIBER));
        String drop = "ALTER TABLE bird DROP COLUMN legacy;\n";
        assertThat(steps(of(theirs).pending(drop, "main").plan()))
                .containsExactly(
                        "main: note that theirs will have to be given V_1_1.sql",
                        "main: run V_1_1.sql",
                        "theirs: give theirs-1_1.sql to its owners, and wait until it is run",
                        "main: note that theirs has V_1_1.sql");
        assertThat(steps(of(theirs).pending(drop).owedTo("theirs").plan()))
                .containsExactly(
                        "theirs: give theirs-1_1.sql to its owners, and wait until it is run",
                        "main: note that theirs has V_1_1.sql");
    }

    @Test
    void a_publication_that_is_not_there_is_a_mistake_though_another_would_take_the_table() {
        Topology all =
                SampleWorld.of(Publication.Scope.ALL, Subscription.Format.TEXT, Map.of("there", Role.SUBSCRIBER));
        RollOut rollOut = of(all).pendingAs("publish=brids", "CREATE TABLE egg (id int PRIMARY KEY);", "main", "there")
                .plan();
        assertThat(codes(rollOut)).containsExactly(ErrorCode.REPLICATION_ORDER_UNKNOWN);
        assertThat(rollOut.problems().get(0).what()).contains("brids");
    }

    private static final String MIXED = "ALTER TABLE bird ADD COLUMN ring text;\nUPDATE bird SET ring = 'r';\n"
            + "ALTER TABLE bird DROP COLUMN legacy;\n";

    @Test
    void where_the_author_allows_it_each_statement_goes_where_it_has_to_be_first() {
        assertThat(codes(of(ONE).pending(MIXED, "main", "there").plan()))
                .containsExactly(ErrorCode.REPLICATION_ORDERS_MIXED);
        assertThat(steps(of(ONE).pendingAs("replication=split", MIXED, "main", "there")
                        .plan()))
                .containsExactly(
                        "there: run statement 1 of V_1_1.sql",
                        "main: run statement 1 of V_1_1.sql",
                        "main: run statement 2 of V_1_1.sql",
                        "main: run statement 3 of V_1_1.sql",
                        "there: when everything is applied there, run statement 3 of V_1_1.sql",
                        "main: record V_1_1.sql, of which all is done",
                        "there: record V_1_1.sql, of which all is done");
    }

    @Test
    void a_split_that_was_interrupted_goes_on_at_its_statement() {
        Map<Integer, Set<String>> parts = Map.of(1, Set.of("main", "there"), 2, Set.of("main"), 3, Set.of("main"));
        assertThat(steps(of(ONE).pendingWithParts("replication=split", MIXED, parts, "main", "there")
                        .plan()))
                .startsWith("there: when everything is applied there, run statement 3 of V_1_1.sql");
    }

    @Test
    void parts_are_refused_as_changesets_are() {
        String rename = "ALTER TABLE bird ADD COLUMN ring text;\nALTER TABLE bird RENAME COLUMN note TO x;\n";
        assertThat(codes(of(ONE).pendingAs("replication=split", rename, "main", "there")
                        .plan()))
                .containsExactly(ErrorCode.REPLICATION_NEEDS_STEPS);
        String both = "ALTER TABLE bird ADD COLUMN ring text, DROP COLUMN legacy;\n";
        assertThat(codes(of(ONE).pendingAs("replication=split", both, "main", "there")
                        .plan()))
                .containsExactly(ErrorCode.REPLICATION_ORDERS_MIXED);
        String session = "SET lock_timeout = '1s';\nALTER TABLE bird ADD COLUMN ring text;\n";
        assertThat(codes(of(ONE).pendingAs("replication=split", session, "main", "there")
                        .plan()))
                .containsExactly(ErrorCode.REPLICATION_ORDER_UNKNOWN);
    }

    @Test
    void all_that_is_refused_is_told_with_how_to_write_it() throws IOException {
        StringBuilder text = new StringBuilder();
        for (SampleChange change : SampleChange.refused()) {
            RollOut rollOut = of(ONE).pending(change, "main", "there").plan();
            text.append("== ").append(change.name()).append('\n');
            rollOut.problems().forEach(problem -> text.append(problem).append('\n'));
        }
        compare("refused.txt", text.toString());
    }

    private static void compare(String name, String text) throws IOException {
        Path file = Path.of("src/test/resources/golden/" + name);
        if (System.getProperty("golden", "").equals("write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return;
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}

package dev.turnstone.read.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.changelog.ReplicationNote.Order;
import dev.turnstone.changelog.RoutineNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectiveReaderTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void every_directive_is_understood() {
        Directives directives = read("""
                -- turnstone: transaction=none statement-timeout=30s
                -- turnstone: expected-duration=2h equivalent-of=4.1_A,4_2_b
                -- turnstone: delimiter=// replication=publisher-first publish=birds
                select 1//
                """);
        assertThat(problems).isEmpty();
        assertThat(directives.transaction()).isEqualTo(TransactionMode.NONE);
        assertThat(directives.statementTimeout()).contains(Duration.ofSeconds(30));
        assertThat(directives.expected()).contains(Duration.ofHours(2));
        assertThat(directives.equivalentOf()).containsExactlyInAnyOrder(number("4.1.0_A"), number("4.2_B"));
        assertThat(directives.delimiter()).isEqualTo("//");
        assertThat(directives.replication().order()).contains(Order.PUBLISHER_FIRST);
        assertThat(directives.replication().publication()).contains("birds");
    }

    @Test
    void a_script_without_directives_runs_like_most() {
        assertThat(read("-- a comment\nselect 1")).isEqualTo(Directives.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- The licence\n\n-- turnstone: transaction=own\nselect 1",
                "/* The licence */\n-- turnstone: transaction=own\nselect 1",
                "/*\n * The licence\n */\n-- turnstone: transaction=own\nselect 1",
                "/* The /* old */ licence */ -- of\n-- turnstone: transaction=own\nselect 1",
                "/* The /* old\n*/ still\r\n*/\r\n-- turnstone: transaction=own\r\nselect 1",
                "/* The /* old licence */\n-- turnstone: transaction=own\nselect 1 /* one */",
                "/* one */ /* two\n*/ -- three\n-- turnstone: transaction=own\nselect 1",
                "# The licence\n--turnstone:transaction=own\nselect 1"
            })
    void directives_stand_behind_comments_of_every_kind(String text) {
        assertThat(read(text).transaction()).isEqualTo(TransactionMode.OWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1;\n-- turnstone: transaction=own",
                "select 1; -- turnstone: transaction=own",
                "/* */ select 1;\n-- turnstone: transaction=own",
                "/*\n-- turnstone: transaction=own\n*/ select 1",
                "/* turnstone: transaction=own */ select 1",
                "/*\n * turnstone transaction=own\n */ select 1",
                "# turnstone: transaction=own\nselect 1",
                "-- turnstone transaction=own\nselect 1",
                "-- see turnstone: transaction=own\nselect 1"
            })
    void where_they_have_no_effect_they_are_an_error(String text) {
        assertThat(read(text)).isEqualTo(Directives.NONE);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ErrorCode.DIRECTIVE_INVALID);
            assertThat(problem.what()).startsWith("A directive stands where it has no effect: '");
            assertThat(problem.next()).contains("before the first statement");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/* Kept by turnstone: see the manual */ select 1",
                "ALTER ROLE turnstone password='x';",
                "select turnstone::text=name from bird",
                "-- a turnstone is a bird\nselect 1"
            })
    void who_only_speaks_of_turnstone_gives_no_directive(String text) {
        assertThat(read(text)).isEqualTo(Directives.NONE);
        assertThat(problems).isEmpty();
    }

    @Test
    void one_that_is_given_twice_is_an_error() {
        read("-- turnstone: transaction=own\n-- turnstone: transaction=none\nselect 1");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("The directive 'transaction' is given twice.");
            assertThat(problem.where()).containsExactly(new Position("V_1_A.sql", 2, 14));
        });
    }

    @Test
    void equivalents_may_stand_in_several_lines() {
        Directives directives = read("-- turnstone: equivalent-of=1_A\n-- turnstone: equivalent-of=2_A\nselect 1");
        assertThat(problems).isEmpty();
        assertThat(directives.equivalentOf()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transactoin=none",
                "transaction=maybe",
                "transaction",
                "statement-timeout=30",
                "statement-timeout=0s",
                "expected-duration=soon",
                "equivalent-of=A",
                "equivalent-of=4.1_A,",
                "Transaction=none"
            })
    void what_is_not_understood_is_an_error_that_lists_what_is(String directive) {
        read("-- first line\n-- turnstone: " + directive + "\nselect 1");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ErrorCode.DIRECTIVE_INVALID);
            assertThat(problem.what()).contains("'" + directive + "'");
            assertThat(problem.where()).containsExactly(new Position("V_1_A.sql", 2, 14));
            assertThat(problem.next()).contains("statement-timeout=<duration>");
        });
    }

    @Test
    void a_comment_that_says_turnstone_and_nothing_more_is_an_error() {
        read("-- turnstone:\nselect 1");
        assertThat(problems).extracting(Problem::code).containsExactly(ErrorCode.DIRECTIVE_INVALID);
    }

    private Directives read(String text) {
        return DirectiveReader.read("V_1_A.sql", text, DirectiveReader.ALL, problems::add);
    }

    private static RoutineNumber number(String text) {
        return RoutineNumber.parse(text).orElseThrow();
    }
}

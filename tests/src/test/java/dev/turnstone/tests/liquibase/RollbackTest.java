package dev.turnstone.tests.liquibase;

import static dev.turnstone.tests.liquibase.SideBySide.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Standing.LeftOut;
import dev.turnstone.plan.Standing.Reason;
import dev.turnstone.tests.servers.Product;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a rollback takes back, beside Liquibase 4.33.0. */
class RollbackTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_tag_goes_with_what_is_behind_it_unless_it_is_kept(Product product) {
        SideBySide database = on(product);
        database.xml(
                "main.xml",
                "",
                table("1", "a", "")
                        + tag("gone", "")
                        + table("2", "b", "")
                        + tag("kept", "keepTagOnRollback='true'")
                        + table("3", "c", ""));
        database.bothMigrate("main.xml");

        bothGoBack(database, "kept");
        assertThat(names(database)).containsExactly("1", "gone", "2", "kept");
        bothGoBack(database, "GONE");
        assertThat(names(database)).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource
    void what_the_run_does_not_mean_stays_and_is_named(Product product) {
        SideBySide database = filtered(product).withContexts("y");
        Plan plan =
                database.we("main.xml").planRollback(new Reach.ToTag("start")).orThrow();
        assertThat(plan.standing().leftOut())
                .extracting(LeftOut::reason)
                .containsExactly(Reason.IGNORED, Reason.CONTEXTS);
        assertThat(plan.warnings()).singleElement().satisfies(stays -> {
            assertThat(stays.code()).isEqualTo(ErrorCode.CHANGESET_LEFT_OUT);
            assertThat(stays.what()).contains("main.xml::2::ann (other contexts)", "main.xml::4::ann (to be ignored)");
        });

        database.we("main.xml").rollback(new Reach.ToTag("start")).orThrow();
        database.they("rollback", "main.xml", "start", "y").orFail();
        database.isAlike();
        assertThat(names(database)).containsExactly("2", "4");
    }

    @Test
    void what_stays_does_not_count_as_a_step_back() {
        SideBySide database = filtered(Product.H2).withContexts("y");
        database.we("main.xml").rollback(new Reach.Count(3)).orThrow();
        database.they("rollbackCount", "main.xml", "3", "y").orFail();
        database.isAlike();
        assertThat(names(database)).containsExactly("start", "2", "4");
    }

    @Test
    void a_tag_may_stand_at_a_row_of_another_changelog() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "", table("1", "a", ""));
        database.xml("other.xml", "", table("2", "b", ""));
        database.bothMigrate("main.xml");
        database.bothMigrate("other.xml");
        database.both("UPDATE DATABASECHANGELOG SET TAG = 'theirs' WHERE ID = '2'");
        database.xml("main.xml", "", table("1", "a", "") + table("3", "c", ""));
        database.bothMigrate("main.xml");

        bothGoBack(database, "theirs");
        assertThat(names(database)).containsExactly("1", "2");
    }

    @ParameterizedTest
    @EnumSource
    void what_ran_after_a_moment_is_taken_back(Product product) {
        SideBySide database = on(product);
        database.xml("main.xml", "", table("1", "a", "") + table("2", "b", "") + table("3", "c", ""));
        database.bothMigrate("main.xml");
        database.both("UPDATE DATABASECHANGELOG SET DATEEXECUTED = '2026-01-05 10:00:00' WHERE ID <> '3'");

        database.we("main.xml")
                .rollback(new Reach.ToDate(LocalDateTime.parse("2026-01-05T10:00:00")))
                .orThrow();
        database.they("rollbackToDate", "main.xml", "2026-01-05 10:00:00").orFail();
        database.isAlike();
        assertThat(names(database)).containsExactly("1", "2");

        database.we("main.xml")
                .rollback(new Reach.ToDate(LocalDateTime.parse("2026-01-05T09:59:59")))
                .orThrow();
        database.they("rollbackToDate", "main.xml", "2026-01-05 09:59:59").orFail();
        database.isAlike();
        assertThat(names(database)).isEmpty();
    }

    @Test
    void nobody_migrates_to_a_date() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "", table("1", "a", ""));
        Reach reach = new Reach.ToDate(LocalDateTime.parse("2026-01-05T10:00:00"));
        Plan plan = database.we("main.xml").plan(new Goal(reach, Goal.Order.STRICT));
        assertThat(plan.errors()).extracting(Problem::code).containsExactly(ErrorCode.SETTING_INVALID);
        assertThat(plan.steps()).isEmpty();
    }

    @Test
    void an_unknown_tag_has_near_misses_among_all_rows() {
        SideBySide database = on(Product.H2);
        database.xml("main.xml", "", table("1", "a", "") + tag("1.0", "") + table("2", "b", ""));
        database.bothMigrate("main.xml");
        Plan plan = database.we("main.xml").planRollback(new Reach.ToTag("1.00"));
        assertThat(plan.errors()).singleElement().satisfies(unknown -> {
            assertThat(unknown.code()).isEqualTo(ErrorCode.VERSION_UNKNOWN);
            assertThat(unknown.next()).isEqualTo("Did you mean 1.0?");
        });
    }

    /** Run with everything meant; then a changeset is to be ignored. */
    private SideBySide filtered(Product product) {
        SideBySide database = on(product);
        String start = tag("start", "") + table("1", "a", "") + table("2", "b", "context='x'") + table("3", "c", "");
        database.xml("main.xml", "", start + table("4", "d", "") + table("5", "e", ""));
        database.bothMigrate("main.xml");
        database.xml("main.xml", "", start + table("4", "d", "ignore='true'") + table("5", "e", ""));
        return database;
    }

    private static String tag(String name, String attributes) {
        return "<changeSet id='" + name + "' author='ann'><tagDatabase tag='" + name + "' " + attributes
                + "/></changeSet>";
    }

    private static void bothGoBack(SideBySide database, String tag) {
        database.we("main.xml").rollback(new Reach.ToTag(tag)).orThrow();
        database.they("rollback", "main.xml", tag).orFail();
        database.isAlike();
    }

    private static Iterable<String> names(SideBySide database) {
        return database.weAsk("SELECT ID FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED");
    }

    private SideBySide on(Product product) {
        return new SideBySide(product, folder);
    }
}

package dev.turnstone.tests.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.apply.Outcome;
import dev.turnstone.plan.Goal;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An undo that nobody wrote, and that the server refuses: a view stands on what it takes away. */
class WorkedOutUndoTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "H2"})
    void what_fails_is_written_in_the_file_that_the_advice_names(Product product) {
        TestDatabase database = Servers.fresh(product);
        FlywayProject project = new FlywayProject(folder, Map.of())
                .file("ud/V1__a.sql", "create table ua (id int);\n")
                .file("R__seen.sql", "create view seen as select id from ua;\n");
        project.ours(database).migrate().orThrow();

        String advice = advice(project.ours(database).rollback(new Goal.Reach.Count(1)));

        assertThat(advice).contains(folder + "/ud/U1__a.sql").doesNotContain("V1__a.sql");
        project.file("ud/U1__a.sql", "drop view seen;\ndrop table ua;\n");
        project.ours(database).rollback(new Goal.Reach.Count(1)).orThrow();
        assertThat(project.ours(database).status().plan().errors()).isEmpty();
    }

    @Test
    void what_fails_on_the_way_goes_on_when_nothing_is_in_its_way() {
        TestDatabase database = Servers.fresh(Product.H2);
        FlywayProject project = new FlywayProject(folder, Map.of())
                .file("V1__a.sql", "create table ua (id int);\ncreate table ub (id int);\n")
                .file("R__seen.sql", "create view seen as select id from ua;\n");
        project.ours(database).migrate().orThrow();

        String advice = advice(project.ours(database).rollback(new Goal.Reach.Count(1)));

        assertThat(advice)
                .contains("Take away what is in its way, and run again")
                .doesNotContain("Correct");
        database.execute("drop view seen");
        project.ours(database).rollback(new Goal.Reach.Count(1)).orThrow();
        assertThat(project.ours(database).status().plan().errors()).isEmpty();
    }

    private static String advice(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed) outcome).failure().problem().next().toString();
    }
}

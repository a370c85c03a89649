package dev.turnstone.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnstone.bench.report.Report;
import dev.turnstone.bench.report.Result.Case;
import dev.turnstone.bench.report.Result.Figure;
import dev.turnstone.bench.tool.Build;
import dev.turnstone.bench.tool.Deed;
import dev.turnstone.tests.servers.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The bench itself works: every workload, as small as can be. */
class SmokeTest {
    private static final List<String> LIBRARIES = List.of("turnstone", "flyway", "liquibase");

    private static Report measure(String product, String... options) throws IOException {
        assumeTrue(Files.exists(Build.path("launcher")), "the distribution is not packaged: use 'mvn verify'");
        List<String> all = new ArrayList<>(
                List.of("--products=" + product, "--runs=1", "--repeats=1", "--folders=", "--plugins=0"));
        all.addAll(List.of(options));
        return Main.measure(Options.of(all.toArray(String[]::new)));
    }

    @Test
    void every_workload_on_postgresql_is_in_the_report() throws IOException {
        Report report = measure("POSTGRESQL", "--sizes=2", "--changelogs=", "--link-sizes=2", "--rows=1000");
        assumeTrue(report.results().skipped().stream().noneMatch(reason -> reason.contains("can't be had")));
        for (Case at : report.results().cases()) {
            for (String tool : LIBRARIES) {
                boolean able = !tool.equals("liquibase") || !at.workload().contains("COPY");
                assertThat(report.results().runs(at, tool, Figure.SECONDS))
                        .as(at + " " + tool)
                        .isEqualTo(able ? 1 : 0);
            }
        }
        assertThat(report.results().cases())
                .extracting(Case::workload)
                .contains("N=2", "1000 rows by INSERT", "1000 rows by COPY");
        Case near = new Case(Product.POSTGRESQL, "loopback", Deed.APPLY, "N=2");
        Case far = new Case(Product.POSTGRESQL, "20 ms", Deed.APPLY, "N=2");
        for (String tool : LIBRARIES) {
            assertThat(report.results().median(near, tool, Figure.STATEMENTS).orElseThrow())
                    .isGreaterThan(4);
            assertThat(report.results().median(near, tool, Figure.ROUND_TRIPS).orElseThrow())
                    .isGreaterThan(2);
            assertThat(report.results().median(far, tool, Figure.SECONDS).orElseThrow())
                    .isGreaterThan(0.1);
        }
        assertThat(report.markdown())
                .contains("| PostgreSQL, nothing to do, N=2 |", "PostgreSQL, apply, N=2, 20 ms link");
        assertThat(report.json()).contains("\"ratioOfTurnstone\"", "\"round trips\"");
    }

    @Test
    void liquibase_changelogs_in_every_format_are_in_the_report() throws IOException {
        Report report = measure("POSTGRESQL", "--sizes=", "--changelogs=51", "--link-sizes=", "--rows=0");
        assumeTrue(report.results().skipped().stream().noneMatch(reason -> reason.contains("can't be had")));
        assertThat(report.results().cases())
                .extracting(Case::workload)
                .contains("XML, N=51", "XML included, N=51", "YAML, N=51", "formatted SQL, N=51");
        for (Case at : report.results().cases()) {
            for (String tool : List.of("turnstone", "liquibase")) {
                double statements =
                        report.results().median(at, tool, Figure.STATEMENTS).orElseThrow();
                if (at.deed() == Deed.APPLY) {
                    assertThat(statements).as(at + " " + tool).isGreaterThan(51 * 6);
                } else {
                    assertThat(statements).as(at + " " + tool).isLessThan(51);
                }
            }
            assertThat(report.results().runs(at, "flyway", Figure.SECONDS)).isZero();
        }
    }

    @Test
    void a_Flyway_folder_is_applied_by_Flyway_and_by_us() throws IOException {
        for (String product : List.of("POSTGRESQL", "SQLITE")) {
            Report report = measure(
                    product, "--sizes=", "--other-sizes=", "--changelogs=", "--link-sizes=", "--rows=0", "--folders=3");
            assumeTrue(report.results().skipped().stream().noneMatch(reason -> reason.contains("can't be had")));
            assertThat(report.results().cases())
                    .extracting(Case::deed)
                    .containsExactlyInAnyOrder(Deed.APPLY, Deed.NOTHING, Deed.STATUS);
            for (Case at : report.results().cases()) {
                assertThat(at.workload()).isEqualTo("Flyway folder of 3 files");
                assertThat(report.results().runs(at, "turnstone", Figure.SECONDS))
                        .isEqualTo(1);
                assertThat(report.results().runs(at, "flyway", Figure.SECONDS)).isEqualTo(1);
                assertThat(report.results().runs(at, "liquibase", Figure.SECONDS))
                        .isZero();
            }
        }
    }

    @Test
    void the_other_databases_are_in_the_report() throws IOException {
        for (String product : List.of("MARIADB", "H2", "SQLITE")) {
            Report report = measure(product, "--other-sizes=1", "--link-sizes=", "--rows=1000");
            Set<String> left = report.results().skipped();
            boolean there = left.stream().noneMatch(reason -> reason.contains("can't be had"));
            for (Case at : report.results().cases()) {
                for (String tool : LIBRARIES) {
                    assertThat(report.results().runs(at, tool, Figure.SECONDS))
                            .as(at + " " + tool)
                            .isEqualTo(1);
                }
            }
            assertThat(report.results().cases()).hasSize(there ? 4 : 0);
        }
    }
}

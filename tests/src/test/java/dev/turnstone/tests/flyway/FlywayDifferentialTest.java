package dev.turnstone.tests.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.apply.Outcome;
import dev.turnstone.flyway.read.FlywayFiles.Detection;
import dev.turnstone.plan.Repair;
import dev.turnstone.tests.processes.ToolJvm;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Flyway and we, each on a database of its own, with the same folder: what is left is the same. */
class FlywayDifferentialTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_folder_leaves_the_same_history(Product product) {
        FlywayProject project = manyKinds();
        TestDatabase theirs = Servers.fresh(product);
        TestDatabase ours = Servers.fresh(product);

        ToolJvm.Answer answer = project.theirs(theirs, "migrate");
        Outcome outcome = project.ours(ours).migrate();

        assertThat(answer.success()).as(answer.printed()).isTrue();
        outcome.orThrow();
        assertThat(FlywayProject.rows(ours)).isEqualTo(FlywayProject.rows(theirs));
        assertThat(FlywayProject.differences(ours, theirs)).isEmpty();
        assertThat(project.ourInfo(theirs)).isEqualTo(withoutTypes(project.theirInfo(theirs)));
        assertThat(project.ourInfo(ours)).isEqualTo(withoutTypes(project.theirInfo(ours)));
    }

    @ParameterizedTest
    @EnumSource
    void each_goes_on_where_the_other_was(Product product) {
        FlywayProject project = new FlywayProject(folder, Map.of("x", "VAL"));
        TestDatabase database = Servers.fresh(product);
        TestDatabase alone = Servers.fresh(product);
        for (int i = 1; i <= 8; i++) {
            project.file("V" + i + "__step.sql", "create table t" + i + " (id int);\n");
            project.file(
                    "R__seen.sql",
                    "-- " + i / 3 + "\n"
                            + (i == 1 ? "create table seen (n int);\n" : "insert into seen values (1);\n"));
            if (i % 2 == 0) {
                ToolJvm.Answer answer = project.theirs(database, "migrate");
                assertThat(answer.success()).as(answer.printed()).isTrue();
            } else {
                project.ours(database).migrate().orThrow();
            }
            assertThat(project.theirs(alone, "migrate").success()).isTrue();
            assertThat(project.ours(database).status().plan().isCurrent()).isTrue();
            assertThat(project.theirs(database, "validate").printed()).isEmpty();
            assertThat(FlywayProject.rows(database)).isEqualTo(FlywayProject.rows(alone));
        }
    }

    @Test
    void what_was_repaired_away_comes_back_as_with_Flyway() {
        FlywayProject project = new FlywayProject(folder, Map.of())
                .file("V1__one.sql", "create table one (id int);\n")
                .file("R__kept.sql", "insert into one values (1);\n")
                .file("R__lost.sql", "insert into one values (2);\n");
        TestDatabase ours = Servers.fresh(Product.H2);
        TestDatabase theirs = Servers.fresh(Product.H2);
        for (String text : List.of("insert into one values (2);\n", "insert into one values (3);\n")) {
            project.file("R__lost.sql", text);
            bothMigrate(project, ours, theirs);
            project.without("R__lost.sql");
            project.ours(ours).repair(new Repair.AcceptFiles()).orThrow();
            FlywayProject.succeeds(project.theirs(theirs, "repair"));
            alike(project, ours, theirs);
        }
        project.file("R__lost.sql", "insert into one values (3);\n");
        alike(project, ours, theirs);
        bothMigrate(project, ours, theirs);
        alike(project, ours, theirs);
    }

    private static void bothMigrate(FlywayProject project, TestDatabase ours, TestDatabase theirs) {
        project.ours(ours).migrate().orThrow();
        FlywayProject.succeeds(project.theirs(theirs, "migrate"));
    }

    private static void alike(FlywayProject project, TestDatabase ours, TestDatabase theirs) {
        assertThat(FlywayProject.rows(ours)).isEqualTo(FlywayProject.rows(theirs));
        assertThat(project.ourInfo(ours)).isEqualTo(withoutTypes(project.theirInfo(theirs)));
    }

    /** To MariaDB and MySQL they are an error; a file of nothing else, as published ones are, Flyway takes for empty. */
    @ParameterizedTest
    @EnumSource
    void two_dashes_begin_a_comment_whatever_stands_behind_them(Product product) {
        FlywayProject project = new FlywayProject(folder, Map.of())
                .file("V1__one.sql", "create table one (id int);\n")
                .file("V2__no.sql", "-- two\n\n--create table no_1 (id int);\n--create table no_2 (id int);\n");
        TestDatabase ours = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);

        bothMigrate(project, ours, theirs);

        assertThat(FlywayProject.rows(ours)).isEqualTo(FlywayProject.rows(theirs));
        assertThat(FlywayProject.differences(ours, theirs)).isEmpty();
    }

    @Test
    void encodings_are_found_out_as_by_Flyway() {
        String text = "create table %s (n varchar(20) default '\u00e9');\n";
        FlywayProject project = new FlywayProject(folder, Map.of())
                .file("V1__utf8.sql", String.format(text, "one"))
                .file("V2__latin.sql", String.format(text, "two").getBytes(StandardCharsets.ISO_8859_1))
                .file("V3__big.sql", ("\uFEFF" + String.format(text, "three")).getBytes(StandardCharsets.UTF_16BE))
                .file("V4__little.sql", ("\uFEFF" + String.format(text, "four")).getBytes(StandardCharsets.UTF_16LE))
                .file("V5__ascii.sql", "create table five (id int);\n");
        TestDatabase ours = Servers.fresh(Product.H2);
        TestDatabase theirs = Servers.fresh(Product.H2);

        project.ours(ours, options -> options.with(options.files().with(Detection.BY_CONTENT)))
                .migrate()
                .orThrow();
        FlywayProject.succeeds(project.theirs(theirs, "migrate", "detectEncoding=true"));

        assertThat(FlywayProject.rows(ours)).isEqualTo(FlywayProject.rows(theirs));
        assertThat(FlywayProject.differences(ours, theirs)).isEmpty();
    }

    @Test
    void how_long_each_took_is_recorded_where_many_travel_together() {
        FlywayProject project = new FlywayProject(folder, Map.of())
                .file("V1__quick.sql", "create table one (id int);\n")
                .file("V2__slow.sql", "select pg_sleep(0.2);\n")
                .file("V3__quick.sql", "create table three (id int);\n");
        TestDatabase database = Servers.fresh(Product.POSTGRESQL);

        project.ours(database).migrate().orThrow();

        List<Integer> times =
                database
                        .queryStrings("select execution_time from flyway_schema_history order by installed_rank")
                        .stream()
                        .map(Integer::valueOf)
                        .toList();
        assertThat(times.get(1)).isBetween(200, 2_000);
        assertThat(times.get(2)).isLessThan(200);
    }

    private FlywayProject manyKinds() {
        return new FlywayProject(folder, Map.of("x", "VAL"))
                .file("V1__first.sql", "create table t1 (id int);\ninsert into t1 values (1);\n")
                .file("V1_1__windows.sql", "create table t2 (id int);\r\ninsert into t2 values (1);\r\n")
                .file("V003__mark.sql", "\uFEFFcreate table t3 (id int);\ninsert into t3 values (1);")
                .file("V4.5__blanks.sql", "\n\ncreate table t4 (id int);\n\n\n-- c\n\n")
                .file("V5.sql", "create table t5 (id int);\rinsert into t5 values (1);\r")
                .file("V6__.sql", "create table t6 (n varchar(20) default '\u00e9\u20ac');\n")
                .file("V7__a__b_c.sql", "create table t7 (n varchar(20) default '${x}');\n")
                .file("sub/V9.0.0__sub.sql", "create table t9 (id int);\n")
                .file(
                        "sub/V10__latin.sql",
                        "create table t10 (n varchar(9) default '\u00e9');\n".getBytes(StandardCharsets.ISO_8859_1))
                .file("sub/V10__latin.sql.conf", "encoding=ISO-8859-1\n")
                .file("V11__plain.sql", "create table t11 (n varchar(9) default '${x}');\n")
                .file("V11__plain.sql.conf", "placeholderReplacement=false\n")
                .file("V20260101120000__time.sql", "create table t12 (id int);\n")
                .file("R__repeated.sql", "insert into t7 values ('${x}');\n")
                .file("R__Another_one.sql", "insert into t7 values ('again');\n")
                .file("notes.txt", "nothing\n")
                .file("Readme.sql", "nothing\n");
    }

    /** Without the type, which is a row's and has no place in ours of a file. */
    static List<String> withoutTypes(List<String> infos) {
        return infos.stream()
                .map(line -> line.split("\\|", -1))
                .map(words -> String.join("|", words[0], words[1], words[3], words[4], words[5]))
                .sorted()
                .toList();
    }
}

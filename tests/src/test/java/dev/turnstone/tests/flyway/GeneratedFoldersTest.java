package dev.turnstone.tests.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.apply.Outcome;
import dev.turnstone.plan.Plan;
import dev.turnstone.tests.processes.ToolJvm;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Folders that nobody has written: what Flyway takes we take, and leave the same; what it refuses we refuse. */
class GeneratedFoldersTest {
    private static final List<String> VERSIONS = List.of(
            "1",
            "1.0",
            "01",
            "1_1",
            "1.1",
            "1.10",
            "1.9",
            "2",
            "2_0_1",
            "3",
            "003.2",
            "10",
            "20260101",
            "0",
            "0.1",
            "7.0.0",
            "a",
            "1..2",
            "1.",
            "",
            "99999999999999999999");
    private static final List<String> DESCRIPTIONS =
            List.of("__x", "__a_b", "__a__b", "__", "", "___c", "__" + "long_".repeat(45), "_x", "__x.y", "__x");
    private static final List<String> PREFIXES =
            List.of("V", "V", "V", "V", "V", "R", "R", "B", "U", "v", "X", "beforeMigrate", "afterMigrate");
    private static final List<String> FOLDERS = List.of("", "", "", "sub/", "sub/deeper/", ".hidden/");
    private static final List<String> ENDS = List.of("\n", "\r\n", "\r");

    @TempDir
    Path folder;

    static Stream<Integer> seeds() {
        return IntStream.rangeClosed(1, 150).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_folder_means_the_same_to_both(int seed) throws IOException {
        FlywayProject project = generate(new Random(seed));
        TestDatabase theirs = Servers.fresh(Product.H2);
        TestDatabase ours = Servers.fresh(Product.H2);

        ToolJvm.Answer info = project.theirs(theirs, "info");
        Plan plan = project.ours(ours).status().plan();
        if (!info.success()) {
            assertThat(plan.errors()).as(info.printed()).isNotEmpty();
            return;
        }
        assertThat(project.ourInfo(ours)).isEqualTo(FlywayDifferentialTest.withoutTypes(info.lines()));

        ToolJvm.Answer answer = project.theirs(theirs, "migrate");
        Outcome outcome = project.ours(ours).migrate();

        if (answer.success()) {
            outcome.orThrow();
            assertThat(FlywayProject.rows(ours)).isEqualTo(FlywayProject.rows(theirs));
            assertThat(project.ourInfo(ours)).isEqualTo(FlywayDifferentialTest.withoutTypes(project.theirInfo(theirs)));
            Plan after = project.ours(theirs).status().plan();
            assertThat(after.errors()).isEmpty();
            assertThat(after.pending()).isEmpty();
            assertThat(project.theirs(ours, "migrate").printed()).isEqualTo("0");
        } else {
            assertThat(outcome).as(answer.printed()).isNotInstanceOf(Outcome.Completed.class);
        }
    }

    private FlywayProject generate(Random random) {
        FlywayProject project = new FlywayProject(folder, Map.of("x", "VAL", "Other", ""));
        int files = 1 + random.nextInt(8);
        project.file("V0.0.1__first.sql", "create table seen (n varchar(200));\n");
        for (int i = 0; i < files; i++) {
            String prefix = of(PREFIXES, random);
            boolean versioned =
                    prefix.equalsIgnoreCase("v") || prefix.equals("B") || prefix.equals("U") || random.nextInt(20) == 0;
            String description = of(DESCRIPTIONS, random);
            // What is run again with a description longer than the column, Flyway takes for another each time.
            String shortened = prefix.equals("R") && description.length() > 50 ? "__x" : description;
            String name = of(FOLDERS, random)
                    + prefix
                    + (versioned ? of(VERSIONS, random) : "")
                    + shortened
                    + (random.nextInt(6) == 0 ? ".SQL" : ".sql");
            Charset encoding = random.nextInt(5) == 0 && !prefix.equals("U")
                    ? StandardCharsets.ISO_8859_1
                    : StandardCharsets.UTF_8;
            project.file(name, text(i, random).getBytes(encoding));
            if (encoding != StandardCharsets.UTF_8 && random.nextInt(4) != 0) {
                project.file(name + ".conf", "encoding=ISO-8859-1\n");
            }
        }
        return project;
    }

    private static String text(int number, Random random) {
        String end = of(ENDS, random);
        StringBuilder text = new StringBuilder(random.nextInt(6) == 0 ? "\uFEFF" : "");
        int lines = random.nextInt(4);
        for (int i = 0; i < lines; i++) {
            text.append(
                    switch (random.nextInt(6)) {
                        case 0 -> "-- " + number + " \u00e9";
                        case 1 -> "";
                        case 2 -> "insert into seen values ('${x}${OTHER}');  ";
                        case 3 -> "insert into seen values ('\u00fc" + number + "');";
                        case 4 -> "/* ${X} */";
                        default -> "insert into seen" + end + "  values ('" + number + "');";
                    });
            text.append(end);
        }
        return random.nextInt(3) == 0 ? text.toString().stripTrailing() : text.toString();
    }

    private static <T> T of(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}

package dev.turnstone.tests.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.TurnstoneException;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.kill.Boundaries;
import dev.turnstone.tests.plugins.NumberedDeath;
import dev.turnstone.tests.processes.JavaProcess;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TcpProxy;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever a run over a Flyway folder is killed, the next one leaves what an undisturbed one would have left. */
class FlywayDeathTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Tables of ours, and Flyway's rows, which tell the time. */
    private static final Pattern OTHERWISE_COMPARED =
            Pattern.compile("turnstone_|^row \\W?flyway_schema_history", Pattern.CASE_INSENSITIVE);

    @TempDir
    Path folder;

    /** How far the moments of death lie apart: a process for each takes time. */
    @ParameterizedTest
    @CsvSource({"POSTGRESQL, 3", "MARIADB, 3", "H2, 3", "SQLITE, 3"})
    void after_a_death_at_a_statement_the_next_run_ends_as_if_nothing_had_happened(Product product, int apart)
            throws Exception {
        FlywayProject project = write(product);
        TestDatabase undisturbed = Servers.fresh(product);
        Boundaries boundaries = new Boundaries(number -> {});
        project.ours(undisturbed).with(boundaries).migrate().orThrow();
        List<String> expected = left(project, undisturbed);

        for (int boundary = 1; boundary <= boundaries.count(); boundary += apart) {
            TestDatabase database = Servers.fresh(product).release();
            try (JavaProcess run = migrant(database, boundary)) {
                killWhen(run, () -> run.stdout().contains(FlywayMigrant.THERE));
            }
            endsLike(expected, project, database, "boundary " + boundary);
        }
    }

    /** The server has done what it was asked for, and nobody has heard of it. */
    @ParameterizedTest
    @CsvSource({"POSTGRESQL, 7", "MARIADB, 12"})
    void after_a_death_before_an_answer_the_next_run_ends_as_if_nothing_had_happened(Product product, int apart)
            throws Exception {
        FlywayProject project = write(product);
        TestDatabase undisturbed = Servers.fresh(product);
        int roundTrips;
        try (TcpProxy network = TcpProxy.to(Servers.shared(product).port())) {
            project.ours(undisturbed.atPort(network.port())).migrate().orThrow();
            roundTrips = network.roundTrips();
        }
        List<String> expected = left(project, undisturbed);

        int deaths = 0;
        for (int roundTrip = apart; roundTrip < roundTrips; roundTrip += apart) {
            TestDatabase database = Servers.fresh(product);
            try (TcpProxy network = TcpProxy.to(Servers.shared(product).port());
                    JavaProcess run = migrant(database.atPort(network.port()), 0)) {
                network.swallowAnswer(roundTrip);
                killWhen(run, network::isSilent);
                network.giveUpByServer();
                deaths++;
            }
            endsLike(expected, project, database, "round trip " + roundTrip);
        }
        assertThat(deaths).isGreaterThan(2);
    }

    /** Where DDL commits, it takes several transactions to make the history. */
    @ParameterizedTest
    @CsvSource({"H2, 8, 20", "HSQLDB, 12, 16"})
    void a_history_that_a_death_left_half_made_is_completed(Product product, int first, int last) {
        FlywayProject project = new FlywayProject(folder, Map.of()).file("V1__one.sql", "create table one (id int);\n");
        TestDatabase undisturbed = Servers.fresh(product);
        project.ours(undisturbed).migrate().orThrow();
        List<String> expected = left(project, undisturbed);

        for (int number = first; number <= last; number++) {
            TestDatabase database = Servers.fresh(product);
            NumberedDeath death = new NumberedDeath(database, number, NumberedDeath.Moment.AFTER_IT_ACTED);
            try {
                project.ours(JdbcTarget.of(death, "dying")).migrate();
            } catch (TurnstoneException e) {
                // What is told of the death has tests of its own.
            }
            assertThat(death.hasHappened()).isTrue();
            endsLike(expected, project, database, "execution " + number);
        }
    }

    private FlywayProject write(Product product) {
        FlywayProject project = new FlywayProject(folder, Map.of());
        return project.file("beforeMigrate.sql", "create table if not exists said (what varchar(40));\n")
                .file("afterEachMigrate.sql", "insert into said values ('each');\n")
                .file("V1__tables.sql", """
                        create table customer (id int primary key, name varchar(40));
                        create table executions (what varchar(40));
                        insert into executions values ('1 first');
                        create index customer_name on customer (name);
                        insert into executions values ('1 last');
                        """)
                .file("V2__rows.sql", """
                        insert into customer values (1, 'Ada');
                        alter table customer add column age int;
                        update customer set age = 36 where age is null;
                        insert into executions values ('2');
                        """)
                .file("V3__alone.sql", alone(product))
                .file("V3__alone.sql.conf", "executeInTransaction=false\n")
                .file("V4__more.sql", """
                        create table city (id int primary key);
                        insert into city select id from customer;
                        insert into executions values ('4');
                        alter table city rename to town;
                        """)
                .file("R__seen.sql", """
                        drop view if exists seen;
                        create view seen as select id, name from customer;
                        insert into executions values ('seen');
                        """);
    }

    private static String alone(Product product) {
        String special = switch (product) {
            case POSTGRESQL -> "create index concurrently customer_age on customer (age);\nvacuum customer;\n";
            case SQLITE -> "create index customer_age on customer (age);\nvacuum;\n";
            default -> "create index customer_age on customer (age);\n";
        };
        return "insert into executions values ('3 first');\n" + special
                + "create table aside (id int);\ninsert into executions values ('3 last');\n";
    }

    private JavaProcess migrant(TestDatabase database, int boundary) {
        return JavaProcess.start(
                FlywayMigrant.class,
                folder.toString(),
                database.url(),
                database.username(),
                database.password(),
                Integer.toString(boundary));
    }

    private static void killWhen(JavaProcess run, BooleanSupplier there) throws InterruptedException {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(run.isRunning() && System.nanoTime() < limit)
                    .as(run.stdout() + run.stderr())
                    .isTrue();
            Thread.sleep(3);
        }
        run.kill();
    }

    private static void endsLike(List<String> expected, FlywayProject project, TestDatabase database, String death) {
        project.ours(database).migrate().orThrow();

        assertThat(left(project, database)).as(death).isEqualTo(expected);
        assertThat(project.theirs(database, "validate").printed()).as(death).isEmpty();
        assertThat(project.theirs(database, "migrate").printed()).as(death).isEqualTo("0");
        database.drop();
    }

    /** History, schema and rows, without what we keep for ourselves; of that there may be nothing open. */
    private static List<String> left(FlywayProject project, TestDatabase database) {
        List<String> left = new ArrayList<>(FlywayProject.rows(database));
        Catalog.withData(database).lines().stream()
                .filter(line -> !OTHERWISE_COMPARED.matcher(line).find())
                .forEach(left::add);
        assertThat(project.ours(database).plan().history().interrupted()).isEmpty();
        database.release();
        return left;
    }
}

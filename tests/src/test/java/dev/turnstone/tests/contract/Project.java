package dev.turnstone.tests.contract;

import dev.turnstone.JavaRoutine;
import dev.turnstone.Settings;
import dev.turnstone.Turnstone;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.servers.Login;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A folder of routines in the making, and the ways to run it. */
final class Project {
    private final Path folder;

    Project(Path folder) {
        this.folder = folder;
    }

    Project write(String name, String... lines) {
        try {
            Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Project delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Path folder() {
        return folder;
    }

    /** Two versions, four steps, each with its undo: in SQL that every product takes. */
    Project writeCustomersAndOrders() {
        return write("V_1.0_A.sql", "CREATE TABLE customer (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(40));")
                .write("U_1.0_A.sql", "DROP TABLE customer;")
                .write(
                        "V_1.0_B.sql",
                        "INSERT INTO customer (id, name) VALUES (1, 'Ada');",
                        "INSERT INTO customer (id, name) VALUES (2, 'semi;colon');")
                .write("U_1.0_B.sql", "DELETE FROM customer;")
                .write(
                        "V_1.1_A.sql",
                        "CREATE TABLE purchase (id INTEGER NOT NULL PRIMARY KEY, customer INTEGER NOT NULL);",
                        "CREATE INDEX purchase_customer ON purchase (customer);")
                .write("U_1.1_A.sql", "DROP TABLE purchase;")
                .write("V_2.0_A.sql", "CREATE VIEW buyers AS SELECT name FROM customer;")
                .write("U_2.0_A.sql", "DROP VIEW buyers;");
    }

    Turnstone on(TestDatabase database) {
        return on(database, database.owner());
    }

    Turnstone on(TestDatabase database, Login login) {
        return Turnstone.of(RoutineFolder.of(folder), target(database, login)).with(settings());
    }

    Turnstone on(TestDatabase database, JavaRoutine... routines) {
        return Turnstone.of(
                        RoutineFolder.of(folder).withRoutines(List.of(routines)), target(database, database.owner()))
                .with(settings());
    }

    static JdbcTarget target(TestDatabase database, Login login) {
        return JdbcTarget.of(database.url(), login.username(), login.password());
    }

    static Settings settings() {
        return Settings.DEFAULTS.withLockWait(Duration.ofSeconds(30));
    }
}

package dev.turnstone.tests.contract;

import dev.turnstone.Turnstone;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import java.nio.file.Path;

/** A program that migrates: {@code folder url username password}. */
final class Migration {
    private Migration() {}

    public static void main(String[] args) {
        Turnstone.of(RoutineFolder.of(Path.of(args[0])), JdbcTarget.of(args[1], args[2], args[3]))
                .migrate()
                .orThrow();
    }
}

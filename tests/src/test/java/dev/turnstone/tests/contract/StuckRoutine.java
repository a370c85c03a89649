package dev.turnstone.tests.contract;

import dev.turnstone.Turnstone;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.contract.JavaStep.V_1_B;
import java.nio.file.Path;
import java.util.List;

/** A program that migrates and never comes back from a Java routine: {@code folder url username password}. */
final class StuckRoutine {
    private StuckRoutine() {}

    public static void main(String[] args) {
        V_1_B stuck = new V_1_B(context -> {
            JavaStep.execute(context, "INSERT INTO t VALUES (1)");
            System.out.println("in the middle");
            Thread.sleep(120_000);
        });
        Turnstone.of(
                        RoutineFolder.of(Path.of(args[0])).withRoutines(List.of(stuck)),
                        JdbcTarget.of(args[1], args[2], args[3]))
                .migrate()
                .orThrow();
    }
}

package dev.turnstone.flyway.read.java;

import dev.turnstone.JavaRoutine;
import dev.turnstone.RoutineContext;
import java.util.Optional;

/** A migration in Java, as users write them. */
public final class V3__Fill_names implements JavaRoutine {
    @Override
    public void run(RoutineContext context) {
        throw new UnsupportedOperationException("nobody runs it here");
    }

    @Override
    public Optional<String> checksum() {
        return Optional.of("-7");
    }

    @Override
    public boolean transactional() {
        return false;
    }
}

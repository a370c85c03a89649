package dev.turnstone.bridge.liquibase;

import dev.turnstone.RoutineContext;
import dev.turnstone.liquibase.custom.CustomPrecondition;
import dev.turnstone.liquibase.custom.Given;
import java.util.Optional;
import liquibase.exception.CustomPreconditionFailedException;
import liquibase.util.ObjectUtil;

/** A precondition of a class that was written for Liquibase. */
final class BridgedPrecondition implements CustomPrecondition {
    private final Class<?> type;

    BridgedPrecondition(Class<?> type) {
        this.type = type;
    }

    @Override
    public Optional<String> against(RoutineContext context, Given given) throws Exception {
        return new Inside(type.getClassLoader(), context, given).with(database -> {
            Object made = type.getConstructor().newInstance();
            for (String name : given.parameters().keySet().stream().sorted().toList()) {
                ObjectUtil.setProperty(made, name, given.parameters().get(name));
            }
            try {
                ((liquibase.precondition.CustomPrecondition) made).check(database);
                return Optional.empty();
            } catch (CustomPreconditionFailedException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        });
    }
}

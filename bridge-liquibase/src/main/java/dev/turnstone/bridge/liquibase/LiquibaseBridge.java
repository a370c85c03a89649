package dev.turnstone.bridge.liquibase;

import dev.turnstone.liquibase.custom.CustomBridge;
import dev.turnstone.liquibase.custom.CustomChange;
import dev.turnstone.liquibase.custom.CustomPrecondition;
import dev.turnstone.liquibase.custom.Given;
import java.util.Optional;
import liquibase.change.custom.CustomSqlChange;
import liquibase.change.custom.CustomTaskChange;

/**
 * Makes changes and preconditions of classes that implement Liquibase's {@code CustomSqlChange}, {@code CustomTaskChange}
 * or {@code CustomPrecondition}. Found by the service loader where its jar is on the class path, with Liquibase beside it.
 */
public final class LiquibaseBridge implements CustomBridge {

    @Override
    public Optional<CustomChange> change(Class<?> type, Given given) {
        boolean known = CustomSqlChange.class.isAssignableFrom(type) || CustomTaskChange.class.isAssignableFrom(type);
        return known ? Optional.of(new BridgedChange(type)) : Optional.empty();
    }

    @Override
    public Optional<CustomPrecondition> precondition(Class<?> type, Given given) {
        return liquibase.precondition.CustomPrecondition.class.isAssignableFrom(type)
                ? Optional.of(new BridgedPrecondition(type))
                : Optional.empty();
    }
}

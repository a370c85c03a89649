package dev.turnstone.bridge.liquibase;

import dev.turnstone.RoutineContext;
import dev.turnstone.liquibase.custom.CustomTask;
import dev.turnstone.liquibase.custom.Given;
import java.util.List;
import java.util.Optional;
import liquibase.change.custom.CustomChangeChecksum;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.change.custom.CustomSqlRollback;
import liquibase.change.custom.CustomTaskRollback;
import liquibase.database.Database;
import liquibase.exception.CustomChangeException;
import liquibase.exception.LiquibaseException;
import liquibase.exception.ValidationErrors;
import liquibase.statement.SqlStatement;

/**
 * A change of a class that was written for Liquibase. Also one that only answers in SQL is asked when its turn has come,
 * since it may look into the database to find its answer.
 */
final class BridgedChange implements CustomTask {
    private final Class<?> type;

    BridgedChange(Class<?> type) {
        this.type = type;
    }

    @Override
    public void run(RoutineContext context, Given given) throws Exception {
        new Inside(type.getClassLoader(), context, given).with(database -> {
            CustomChangeWrapper change = change(given);
            validate(change, database);
            execute(change.generateStatements(database), database);
            String done = change.getConfirmationMessage();
            if (done != null) {
                context.log().info(done);
            }
            return true;
        });
    }

    @Override
    public Optional<String> checksum(Given given, int version) throws Exception {
        return CustomChangeChecksum.class.isAssignableFrom(type)
                ? Optional.of(Inside.forChecksum(
                        version,
                        type.getClassLoader(),
                        given,
                        () -> change(given).generateCheckSum().toString()))
                : Optional.empty();
    }

    @Override
    public Optional<Undo> undo() {
        boolean can = CustomSqlRollback.class.isAssignableFrom(type) || CustomTaskRollback.class.isAssignableFrom(type);
        return can ? Optional.of(this::takeBack) : Optional.empty();
    }

    private void takeBack(RoutineContext context, Given given) throws Exception {
        new Inside(type.getClassLoader(), context, given).with(database -> {
            CustomChangeWrapper change = change(given);
            validate(change, database);
            execute(change.generateRollbackStatements(database), database);
            return true;
        });
    }

    private CustomChangeWrapper change(Given given) throws CustomChangeException {
        CustomChangeWrapper change = new CustomChangeWrapper().setClass(type.getName());
        given.parameters().forEach(change::setParam);
        return change;
    }

    private void validate(CustomChangeWrapper change, Database database) throws LiquibaseException {
        ValidationErrors errors = change.validate(database);
        if (errors != null && errors.hasErrors()) {
            throw new LiquibaseException(
                    type.getName() + " refuses to run: " + String.join("; ", errors.getErrorMessages()));
        }
    }

    private static void execute(SqlStatement[] statements, Database database) throws LiquibaseException {
        if (statements != null && statements.length > 0) {
            database.execute(statements, List.of());
        }
    }
}

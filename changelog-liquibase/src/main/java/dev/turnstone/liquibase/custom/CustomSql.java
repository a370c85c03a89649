package dev.turnstone.liquibase.custom;

import java.util.List;
import java.util.Optional;

/**
 * A change that says in SQL what is to be done. It is asked before anything is run, more than once, and always answers the
 * same; so its statements are shown beforehand, and are executed like those of any other change.
 *
 * <pre>{@code
 * public final class Prices implements CustomSql {
 *     @Override
 *     public List<String> statements(Given given) {
 *         return List.of("UPDATE price SET amount = amount * " + given.parameters().get("factor"));
 *     }
 * }
 * }</pre>
 */
public non-sealed interface CustomSql extends CustomChange {

    /**
     * The statements, in their order, without semicolons behind them; none: there is nothing to do.
     *
     * @throws Exception when it can't tell; the message is shown to the user
     */
    List<String> statements(Given given) throws Exception;

    /**
     * The statements that take it back; empty when it can't be taken back, no statement in it when there is nothing to do.
     *
     * @throws Exception when it can't tell; the message is shown to the user
     */
    default Optional<List<String>> undo(Given given) throws Exception {
        return Optional.empty();
    }
}

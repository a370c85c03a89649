package dev.turnstone.sql.cutting;

import java.util.Optional;

/**
 * Follows one statement token by token and knows whether it is inside something that a {@code ;} doesn't end. A new
 * one is made for each statement.
 */
public interface StatementShape {

    /** Stands for every token that is neither a word nor a symbol: strings, quoted names, numbers, variables. */
    String VALUE = "'";

    /**
     * Takes the statement's next token.
     *
     * @param token an unquoted word in upper case, a symbol as a string of one character, or {@link #VALUE}
     * @param at the token's offset, to be handed back in an {@link Opening}
     */
    void accept(String token, long at);

    /** What a {@code ;} or the end of the script would leave open now, empty when the statement may end. */
    Optional<Opening> open();

    /** Whether rows for the statement follow it in the script, up to a line {@code \.}. */
    default boolean rowsFollow() {
        return false;
    }

    /**
     * The beginning of something that has to be closed.
     *
     * @param problem what to tell the user when the script ends before it is closed
     * @param at the offset of the token that opened it
     */
    record Opening(String problem, long at) {}

    /** For databases whose statements never contain a delimiter outside of quotes. */
    StatementShape SIMPLE = new StatementShape() {
        @Override
        public void accept(String token, long at) {}

        @Override
        public Optional<Opening> open() {
            return Optional.empty();
        }
    };
}

package dev.turnstone.sql;

import dev.turnstone.sql.StatementRules.Effect;
import java.util.Optional;

/** Follows the transactions that a script begins and ends itself. Made anew for each pass over a script. */
public final class OwnTransaction {
    private final StatementRules rules;
    private Optional<SqlStatement> begun = Optional.empty();

    public OwnTransaction(StatementRules rules) {
        this.rules = rules;
    }

    /** Takes note of a statement that was executed, or will be. */
    public void follow(SqlStatement statement) {
        Effect effect = rules.effectOf(statement);
        if (effect == Effect.COMMITS) {
            begun = Optional.empty();
        } else if (effect == Effect.CONTROLS_TRANSACTION) {
            boolean opens = statement.startsWith("BEGIN") || statement.startsWith("START");
            begun = opens ? Optional.of(statement) : isWithin(statement) ? begun : Optional.empty();
        }
    }

    private static boolean isWithin(SqlStatement statement) {
        return statement.has("SAVEPOINT") || statement.has("TO") || statement.startsWith("RELEASE");
    }

    /** Whether a statement takes back all that a transaction has done, not what stands behind a savepoint alone. */
    public boolean isTakenBackBy(SqlStatement statement) {
        return rules.effectOf(statement) == Effect.CONTROLS_TRANSACTION
                && (statement.startsWith("ROLLBACK") || statement.startsWith("ABORT"))
                && !statement.has("PREPARED")
                && !isWithin(statement);
    }

    /** The statement that began the transaction which is open; empty when none is. */
    public Optional<SqlStatement> begun() {
        return begun;
    }
}

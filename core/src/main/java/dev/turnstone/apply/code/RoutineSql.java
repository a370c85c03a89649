package dev.turnstone.apply.code;

import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.StatementRules;
import dev.turnstone.sql.StatementRules.Effect;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Looks at the SQL that a transactional Java routine sends, for what would end the run's transaction. */
public final class RoutineSql {
    private final StatementRules rules;

    public RoutineSql(StatementRules rules) {
        this.rules = rules;
    }

    /** The statement of the text that begins or ends a transaction; savepoints do neither. */
    public Optional<SqlStatement> endOfTransaction(String text) {
        try (StatementReader statements = rules.splitter().split("routine", new StringReader(text), ";")) {
            for (var next = statements.next(); next.isPresent(); next = statements.next()) {
                if (endsTransaction(next.get())) {
                    return next;
                }
            }
        } catch (UnreadableScript e) {
            // JDBC's own forms, such as {call …}, are none of ours to judge; the server will say what is wrong.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.empty();
    }

    private boolean endsTransaction(SqlStatement statement) {
        boolean savepoint = statement.startsWith("SAVEPOINT")
                || statement.startsWith("RELEASE")
                || statement.startsWith("ROLLBACK") && statement.has("TO");
        return !savepoint && rules.effectOf(statement) == Effect.CONTROLS_TRANSACTION;
    }
}

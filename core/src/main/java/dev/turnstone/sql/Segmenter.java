package dev.turnstone.sql;

import dev.turnstone.sql.StatementRules.Effect;

/**
 * Says, statement by statement, how a script is laid out in transactions. Made anew for each pass over a script; a plan
 * and its execution use the same one, so that they agree.
 */
public final class Segmenter {
    private final StatementRules rules;
    private final Commits commits;
    private final StatementRules.TransactionWatch watch;

    /** What the script's author said about commits. */
    public enum Commits {
        /** As few as the database allows. */
        AT_THE_END,
        /** After every statement. */
        EACH_STATEMENT
    }

    /** Where a statement goes. */
    public enum Placement {
        /** Into the transaction that is open, or the next one. */
        JOINS,
        /** Into a new transaction: what was done so far has to be committed first. */
        JOINS_AFTER_COMMIT,
        /** By itself, in autocommit. */
        ALONE
    }

    public Segmenter(StatementRules rules, Commits commits) {
        this.rules = rules;
        this.commits = commits;
        this.watch = rules.watchTransaction();
    }

    /** Where the next statement of the script goes. */
    public Placement place(SqlStatement statement) {
        if (commits == Commits.EACH_STATEMENT || rules.effectOf(statement) != Effect.JOINS_TRANSACTION) {
            return Placement.ALONE;
        }
        return watch.mustCommitBefore(statement) ? Placement.JOINS_AFTER_COMMIT : Placement.JOINS;
    }
}

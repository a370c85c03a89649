package dev.turnstone.file;

import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Directives;
import dev.turnstone.clean.LogLines;
import dev.turnstone.history.Progress;
import dev.turnstone.sql.OwnTransaction;
import dev.turnstone.sql.PrefixDigest;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.StatementRules;
import dev.turnstone.sql.StatementRules.Effect;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.util.Optional;

/**
 * What has to be known of a file before it can be planned.
 *
 * @param statements how many it has, as far as it can be cut
 * @param rulesItsTransactions whether it begins or ends transactions itself
 * @param before what stands before the statement that somebody wants to begin with
 * @param within the beginning of the transaction that this statement stands in the middle of, if it does
 * @param log the first statement that begins with a line of a log
 * @param takenBack the first statement that takes back a whole transaction
 */
record FileScan(
        int statements,
        boolean rulesItsTransactions,
        Progress before,
        Optional<SqlStatement> within,
        Optional<SqlStatement> log,
        Optional<SqlStatement> takenBack) {

    /**
     * Reads a file through.
     *
     * @param first the statement to begin with, counted from 1
     */
    static FileScan of(Change.Sql change, Directives directives, StatementRules rules, int first) {
        OwnTransaction own = new OwnTransaction(rules);
        PrefixDigest digest = new PrefixDigest();
        int count = 0;
        boolean rulesItself = false;
        Progress before = Progress.NONE;
        Optional<SqlStatement> within = Optional.empty();
        Optional<SqlStatement> log = Optional.empty();
        Optional<SqlStatement> takenBack = Optional.empty();
        try (StatementReader script = change.script().statements(rules.splitter(), directives.delimiter())) {
            for (var next = script.next(); next.isPresent(); next = script.next()) {
                count++;
                digest.add(next.get());
                own.follow(next.get());
                rulesItself |= rules.effectOf(next.get()) == Effect.CONTROLS_TRANSACTION;
                if (log.isEmpty() && LogLines.isOne(firstLine(next.get()))) {
                    log = next;
                }
                if (takenBack.isEmpty() && own.isTakenBackBy(next.get())) {
                    takenBack = next;
                }
                if (count == first - 1) {
                    before = new Progress(count, digest.text());
                    within = own.begun();
                }
            }
        } catch (UnreadableScript | IOException e) {
            // Whoever plans it reads it again, and tells.
            return new FileScan(count, rulesItself, before, within, log, takenBack);
        }
        return new FileScan(count, rulesItself, before, within, log, takenBack);
    }

    private static String firstLine(SqlStatement statement) {
        int end = statement.text().indexOf('\n');
        return end < 0 ? statement.text() : statement.text().substring(0, end);
    }
}

package dev.turnstone.replication.order.judge;

import dev.turnstone.replication.order.Judgement;
import dev.turnstone.replication.order.Rule;
import dev.turnstone.replication.order.Verdict;
import dev.turnstone.replication.table.Effect;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.kind.Cursor;
import dev.turnstone.sql.kind.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Tells what the statements of PostgreSQL mean for replication, one after the other in the order in which they run. Not
 * thread-safe.
 */
public final class StatementJudge {
    private static final int WHOLE = Integer.MAX_VALUE;

    /** Of COPY and INSERT with many rows only this much is read. */
    private static final int HEAD = 200;

    private static final Pattern SEARCH_PATH = Pattern.compile("(?i)search_path|SET\\s+SCHEMA");

    private static final Pattern MOVING_DATE =
            Pattern.compile("(?i)DEFAULT[\\s(]+'\\s*(now|today|tomorrow|yesterday)\\b");
    private static final Set<String> TIMES = Set.of("date", "time");

    private static final Set<String> WITHOUT_DATA = Set.of(
            "COMMENT",
            "GRANT",
            "REVOKE",
            "REASSIGN",
            "ANALYZE",
            "ANALYSE",
            "VACUUM",
            "REINDEX",
            "CLUSTER",
            "SET",
            "RESET",
            "SHOW",
            "DISCARD",
            "BEGIN",
            "START",
            "COMMIT",
            "END",
            "ROLLBACK",
            "ABORT",
            "SAVEPOINT",
            "RELEASE",
            "LOCK",
            "LISTEN",
            "UNLISTEN",
            "NOTIFY",
            "CHECKPOINT",
            "LOAD",
            "REFRESH",
            "SECURITY");

    private final World world;

    public StatementJudge(World world) {
        this.world = world;
    }

    /**
     * What a statement means.
     *
     * @param publication that its author wants new tables to be in; empty where nobody says so
     */
    public Judgement judge(SqlStatement statement, Optional<String> publication) {
        String verb = statement.firstWord();
        if ((verb.equals("SET") || verb.equals("SELECT"))
                && SEARCH_PATH.matcher(statement.text()).find()) {
            return Judgement.of(Rule.SEARCH_PATH);
        }
        if (WITHOUT_DATA.contains(verb)) {
            return Judgement.of(Rule.NOT_DATA);
        }
        return switch (verb) {
            case "CREATE" -> new CreateJudge(world, publication).judge(statement);
            case "ALTER" -> alter(statement);
            case "DROP" -> new DropJudge(world).judge(statement);
            case "INSERT", "UPDATE", "DELETE", "MERGE", "COPY", "TRUNCATE" ->
                read(statement, HEAD, new DataJudge(world)::judge);
            case "SELECT", "VALUES", "TABLE" -> read(statement, WHOLE, QueryJudge::judge);
            case "WITH" -> QueryJudge.ofWith(statement.words());
            case "EXPLAIN" -> Judgement.of(statement.has("ANALYZE") ? Rule.NOT_UNDERSTOOD : Rule.NOT_DATA);
            case "DO", "CALL", "EXECUTE" -> Judgement.of(Rule.CODE);
            default -> Judgement.of(Rule.NOT_UNDERSTOOD);
        };
    }

    private Judgement alter(SqlStatement statement) {
        List<String> words = statement.words();
        String what = words.size() > 1 ? words.get(1) : "";
        return switch (what) {
            case "TABLE" -> dated(statement, read(statement, WHOLE, new AlterTableJudge(world)::judge));
            case "SCHEMA" -> Judgement.of(words.contains("RENAME") ? Rule.SCHEMA_RENAMED : Rule.NOT_DATA);
            case "TYPE" -> new AlterTypeJudge(world).ofType(statement);
            case "DOMAIN" -> AlterTypeJudge.ofDomain(words);
            case "INDEX" -> Judgement.of(Rule.INDEX);
            case "SEQUENCE" -> Judgement.of(Rule.SEQUENCE);
            case "PUBLICATION", "SUBSCRIPTION" -> Judgement.of(Rule.PUBLICATION);
            case "TRIGGER" -> Judgement.of(Rule.TRIGGER);
            case "SYSTEM", "DATABASE" -> Judgement.of(Rule.NOT_UNDERSTOOD);
            case "" -> Judgement.of(Rule.NOT_UNDERSTOOD);
            default -> Judgement.of(Rule.NOT_DATA);
        };
    }

    /** A date that is written as a constant and isn't one, as {@code 'now'}: each server would fill in its own. */
    private static Judgement dated(SqlStatement statement, Judgement judgement) {
        boolean isOfTime = judgement.effects().stream()
                .anyMatch(effect -> effect instanceof Effect.ColumnMade made
                        && TIMES.stream().anyMatch(made.column().type()::startsWith));
        if (!isOfTime || !MOVING_DATE.matcher(statement.text()).find()) {
            return judgement;
        }
        List<Verdict> verdicts = judgement.verdicts().stream()
                .map(verdict -> verdict.rule() == Rule.NEW_COLUMN
                        ? new Verdict(Rule.COLUMN_FILLED_APART, verdict.object())
                        : verdict)
                .toList();
        return new Judgement(verdicts, judgement.effects());
    }

    /** With its words; what can't be cut for certain isn't understood. */
    static Judgement read(SqlStatement statement, int most, Function<Cursor, Judgement> reading) {
        // Behind a delimiter of the script's own there may be several in one.
        boolean several = !statement.delimiter().equals(";") && statement.text().indexOf(';') >= 0;
        return several
                ? Judgement.of(Rule.NOT_UNDERSTOOD)
                : Tokens.of(statement.text(), most)
                        .map(Cursor::new)
                        .map(reading)
                        .orElseGet(() -> Judgement.of(Rule.NOT_UNDERSTOOD));
    }
}

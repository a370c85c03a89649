package dev.turnstone.replication.order.judge;

import dev.turnstone.replication.order.Judgement;
import dev.turnstone.replication.order.Rule;
import dev.turnstone.replication.order.Verdict;
import dev.turnstone.replication.order.text.Names;
import dev.turnstone.replication.table.TableName;
import dev.turnstone.sql.kind.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Statements that write rows. */
final class DataJudge {
    private final World world;

    DataJudge(World world) {
        this.world = world;
    }

    Judgement judge(Cursor cursor) {
        String verb = cursor.peek();
        if (!cursor.take("INSERT", "INTO") && !cursor.take("DELETE", "FROM") && !cursor.take("MERGE", "INTO")) {
            cursor.take(verb);
        }
        if (verb.equals("TRUNCATE")) {
            cursor.take("TABLE");
        }
        cursor.take("ONLY");
        if (verb.equals("COPY") && cursor.take("(")) {
            return Judgement.of(Rule.NOT_DATA);
        }
        return verb.equals("TRUNCATE") ? truncate(cursor) : rows(verb, cursor);
    }

    private Judgement truncate(Cursor cursor) {
        List<Verdict> verdicts = new ArrayList<>();
        while (!cursor.isAtEnd()) {
            Cursor part = new Cursor(cursor.takePart());
            part.take("ONLY");
            Optional<String> name = part.takeName();
            if (name.isEmpty()) {
                return Judgement.of(Rule.NOT_UNDERSTOOD);
            }
            TableName table = table(name.get());
            verdicts.add(new Verdict(rule(table, "truncate", Rule.TRUNCATED), table.toString()));
            if (part.rest().contains("CASCADE") && verdicts.stream().anyMatch(each -> isElsewhere(each))) {
                verdicts.add(new Verdict(Rule.CASCADE, table.toString()));
            }
        }
        return verdicts.isEmpty() ? Judgement.of(Rule.NOT_UNDERSTOOD) : new Judgement(verdicts, List.of());
    }

    private static boolean isElsewhere(Verdict verdict) {
        return verdict.rule() == Rule.TABLE_NOT_PUBLISHED;
    }

    private Judgement rows(String verb, Cursor cursor) {
        Optional<String> name = cursor.takeName();
        if (name.isEmpty()) {
            return Judgement.of(Rule.NOT_UNDERSTOOD);
        }
        cursor.takeParentheses();
        if (verb.equals("COPY") && cursor.take("TO")) {
            return Judgement.of(Rule.NOT_DATA);
        }
        TableName table = table(name.get());
        String operation = verb.equals("COPY") || verb.equals("MERGE") ? "insert" : verb.toLowerCase(Locale.ROOT);
        return Judgement.of(rule(table, operation, Rule.ROWS), table);
    }

    private TableName table(String written) {
        return Names.table(written, world.publisher().schema());
    }

    private Rule rule(TableName table, String operation, Rule replicated) {
        boolean isSent = operation.equals("insert") ? world.sendsNewRowsOf(table) : world.isReplicated(table);
        if (!isSent) {
            return Rule.TABLE_NOT_PUBLISHED;
        }
        return world.tells(table, operation) ? replicated : Rule.OPERATION_NOT_TOLD;
    }
}

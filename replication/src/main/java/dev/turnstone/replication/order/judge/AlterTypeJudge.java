package dev.turnstone.replication.order.judge;

import dev.turnstone.replication.order.Judgement;
import dev.turnstone.replication.order.Rule;
import dev.turnstone.replication.order.text.Names;
import dev.turnstone.replication.table.Effect;
import dev.turnstone.replication.table.TableName;
import dev.turnstone.replication.table.Tables;
import dev.turnstone.sql.SqlStatement;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ALTER TYPE} and {@code ALTER DOMAIN}, which tell by their words alone. */
final class AlterTypeJudge {
    private static final Pattern NEW_VALUE = Pattern.compile(
            "(?is)ALTER\\s+TYPE\\s+(\\S+)\\s+ADD\\s+VALUE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?'((?:[^']|'')*)'.*");

    private final World world;

    AlterTypeJudge(World world) {
        this.world = world;
    }

    Judgement ofType(SqlStatement statement) {
        List<String> words = statement.words();
        if (has(words, "ADD", "VALUE")) {
            return newValue(statement.text());
        }
        if (has(words, "RENAME", "VALUE")) {
            return Judgement.of(Rule.VALUE_RENAMED);
        }
        boolean nameAlone = has(words, "RENAME", "TO") || has(words, "OWNER", "TO") || has(words, "SET", "SCHEMA");
        return Judgement.of(nameAlone ? Rule.NAME_ALONE : Rule.NOT_UNDERSTOOD);
    }

    private Judgement newValue(String text) {
        Matcher matcher = NEW_VALUE.matcher(text);
        if (!matcher.matches()) {
            return Judgement.of(Rule.NEW_VALUE);
        }
        TableName type = Names.table(matcher.group(1), world.publisher().schema());
        String value = matcher.group(2).replace("''", "'");
        return Judgement.of(Rule.NEW_VALUE, type + " " + value, new Effect.TypeMade(new Tables.TypeValue(type, value)));
    }

    static Judgement ofDomain(List<String> words) {
        if (has(words, "ADD") || has(words, "VALIDATE")) {
            return Judgement.of(Rule.CONSTRAINT_ADDED);
        }
        if (has(words, "SET", "NOT", "NULL")) {
            return Judgement.of(Rule.NULL_FORBIDDEN);
        }
        if (has(words, "DROP", "NOT", "NULL")) {
            return Judgement.of(Rule.NULL_ALLOWED);
        }
        if (has(words, "DROP", "CONSTRAINT")) {
            return Judgement.of(Rule.CONSTRAINT_DROPPED);
        }
        return Judgement.of(has(words, "DEFAULT") ? Rule.DEFAULT : Rule.NAME_ALONE);
    }

    private static boolean has(List<String> words, String... row) {
        return Collections.indexOfSubList(words, List.of(row)) >= 0;
    }
}

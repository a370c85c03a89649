package dev.turnstone.replication.order.judge;

import dev.turnstone.replication.order.Judgement;
import dev.turnstone.replication.order.Rule;
import dev.turnstone.replication.order.text.Names;
import dev.turnstone.sql.kind.Cursor;
import java.util.List;
import java.util.Set;

/** Queries, which change nothing unless they call what does. */
final class QueryJudge {
    private static final Set<String> HARMLESS = Set.of(
            "SETVAL",
            "SET_CONFIG",
            "PG_CATALOG.SETVAL",
            "PG_CATALOG.SET_CONFIG",
            "CURRENT_SETTING",
            "PG_SLEEP",
            "COUNT",
            "MAX",
            "MIN",
            "SUM",
            "COALESCE",
            "NULLIF",
            "GREATEST",
            "LEAST",
            "NOW",
            "LENGTH",
            "LOWER",
            "UPPER",
            "CAST",
            "EXISTS",
            "IN",
            "VALUES",
            "FROM",
            "WHERE",
            "AND",
            "OR",
            "NOT",
            "SELECT",
            "AS",
            "ON",
            "ANY",
            "PG_GET_SERIAL_SEQUENCE",
            "TO_REGCLASS");

    private static final Set<String> WRITES = Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "INTO");

    private QueryJudge() {}

    static Judgement judge(Cursor cursor) {
        List<String> tokens = cursor.rest();
        if (tokens.contains("INTO")) {
            return Judgement.of(Rule.NOT_UNDERSTOOD);
        }
        String name = "";
        for (String token : tokens) {
            if (token.equals("(") && !name.isEmpty() && !HARMLESS.contains(name)) {
                return Judgement.of(Rule.FUNCTION, Names.plain(name));
            }
            boolean isName = Character.isLetter(token.charAt(0)) || token.charAt(0) == '"' || token.charAt(0) == '_';
            boolean goesOn = token.equals(".") || name.endsWith(".");
            name = isName || token.equals(".") ? (goesOn ? name + token : token) : "";
        }
        return Judgement.of(tokens.contains("SETVAL") ? Rule.SEQUENCE : Rule.NOT_DATA);
    }

    static Judgement ofWith(List<String> words) {
        return Judgement.of(words.stream().anyMatch(WRITES::contains) ? Rule.NOT_UNDERSTOOD : Rule.NOT_DATA);
    }
}

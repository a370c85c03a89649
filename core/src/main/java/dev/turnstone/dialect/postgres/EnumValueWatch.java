package dev.turnstone.dialect.postgres;

import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementRules.TransactionWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL refuses an enum value in the transaction that added it ("unsafe use of new value"), so what came before is
 * committed when a later statement mentions one. A value of a type that was made in the same transaction would be
 * allowed; committing there too does no harm.
 */
final class EnumValueWatch implements TransactionWatch {
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    private final List<String> added = new ArrayList<>();

    @Override
    public boolean mustCommitBefore(SqlStatement statement) {
        boolean uses = added.stream().anyMatch(value -> statement.text().contains(value));
        if (uses) {
            added.clear();
        }
        if (statement.startsWith("ALTER", "TYPE") && statement.has("ADD") && statement.has("VALUE")) {
            Matcher literal = LITERAL.matcher(statement.text());
            if (literal.find()) {
                added.add(literal.group());
            }
        }
        return uses;
    }
}

package dev.turnstone.liquibase.render.sqlite;

import dev.turnstone.liquibase.render.sqlite.Clause.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A column of a table.
 *
 * @param type as written; empty when it has none
 * @param text the whole, as it is written
 */
record TableColumn(String name, String type, List<Clause> clauses, String text) {
    TableColumn {
        clauses = List.copyOf(clauses);
    }

    /** The same with another type. */
    TableColumn of(String otherType) {
        return written(otherType, clauses);
    }

    /** The same with one more clause. */
    TableColumn with(Clause clause) {
        List<Clause> all = new ArrayList<>(clauses);
        all.add(clause);
        return written(type, all);
    }

    /** The same without some of its clauses. */
    TableColumn without(Predicate<Clause> unwanted) {
        return clauses.stream().anyMatch(unwanted)
                ? written(type, clauses.stream().filter(unwanted.negate()).toList())
                : this;
    }

    boolean has(Kind kind) {
        return clauses.stream().anyMatch(clause -> clause.is(kind));
    }

    private TableColumn written(String otherType, List<Clause> others) {
        StringBuilder whole = new StringBuilder(SqliteTable.quoted(name));
        if (!otherType.isEmpty()) {
            whole.append(' ').append(otherType);
        }
        others.forEach(clause -> whole.append(' ').append(clause.text()));
        return new TableColumn(name, otherType, others, whole.toString());
    }
}

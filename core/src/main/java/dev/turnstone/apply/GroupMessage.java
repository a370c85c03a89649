package dev.turnstone.apply;

import dev.turnstone.dialect.Grouping;
import dev.turnstone.history.HistoryInsertion;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;

/** Steps written one behind the other: for each a transaction with its statements and its history row. */
final class GroupMessage {
    private final Grouping grouping;
    private final HistoryInsertion insertion;
    private final int firstOrder;
    private final List<Step.Apply> steps = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /**
     * An empty message.
     *
     * @param firstOrder the number of the first history row
     */
    GroupMessage(Workplace place, Grouping grouping, int firstOrder) {
        this.grouping = grouping;
        this.insertion = new HistoryInsertion(place.dialect(), place.name(), grouping, place.run());
        this.firstOrder = firstOrder;
    }

    void add(Step.Apply step, List<SqlStatement> statements) {
        if (!steps.isEmpty()) {
            append(grouping.commitCoveredLater());
        }
        append(grouping.begin());
        statements.forEach(statement -> append(statement.text()));
        append(insertion.of(step.changeset(), firstOrder + steps.size()));
        steps.add(step);
    }

    private void append(String statement) {
        text.append(statement).append(";\n");
    }

    List<Step.Apply> steps() {
        return steps;
    }

    int firstOrder() {
        return firstOrder;
    }

    int length() {
        return text.length();
    }

    /** The whole of it. Its last commit is the one that is waited for, and covers those before. */
    String text() {
        return text + grouping.commit();
    }
}

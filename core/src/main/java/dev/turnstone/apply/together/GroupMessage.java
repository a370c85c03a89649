package dev.turnstone.apply.together;

import dev.turnstone.apply.place.Workplace;
import dev.turnstone.dialect.Grouping;
import dev.turnstone.history.HistoryInsertion;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;

/** Steps written one behind the other: for each a transaction with its statements and its history row. */
public final class GroupMessage {
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
    public GroupMessage(Workplace place, Grouping grouping, int firstOrder) {
        this.grouping = grouping;
        this.insertion = place.name().format().insertion(place.dialect(), place.name(), grouping, place.run());
        this.firstOrder = firstOrder;
    }

    public void add(Step.Apply step, List<SqlStatement> statements) {
        if (!steps.isEmpty()) {
            append(grouping.commitCoveredLater());
        }
        append(grouping.begin());
        insertion.beginning().ifPresent(this::append);
        statements.forEach(statement -> append(statement.text()));
        append(insertion.of(step.changeset(), step.shape().kind(), firstOrder + steps.size()));
        steps.add(step);
    }

    private void append(String statement) {
        text.append(statement).append(";\n");
    }

    public List<Step.Apply> steps() {
        return steps;
    }

    public int firstOrder() {
        return firstOrder;
    }

    public int length() {
        return text.length();
    }

    /** The whole of it. Its last commit is the one that is waited for, and covers those before. */
    public String text() {
        return text + grouping.commit();
    }
}

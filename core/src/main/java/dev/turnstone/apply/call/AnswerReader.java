package dev.turnstone.apply.call;

import dev.turnstone.apply.Answer;
import dev.turnstone.apply.Answered;
import dev.turnstone.sql.SqlStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads answers for people: all are counted, and of rows the first are kept. */
public final class AnswerReader implements Answering {
    private final int most;
    private final Consumer<Answered> listener;
    private final List<Answer> answers = new ArrayList<>();

    /**
     * For a listener.
     *
     * @param most how many rows of an answer are kept
     */
    public AnswerReader(int most, Consumer<Answered> listener) {
        this.most = most;
        this.listener = listener;
    }

    @Override
    public void begun() {
        answers.clear();
    }

    @Override
    public void rows(Statement call) throws SQLException {
        // Not closed here: asking for the next answer does that.
        ResultSet rows = call.getResultSet();
        ResultSetMetaData columns = rows.getMetaData();
        List<List<Optional<String>>> shown = new ArrayList<>();
        long total = 0;
        while (rows.next()) {
            total++;
            if (shown.size() < most) {
                shown.add(values(rows, columns.getColumnCount()));
            }
        }
        answers.add(new Answer.Rows(names(columns), shown, total));
    }

    private static List<String> names(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        return names;
    }

    private static List<Optional<String>> values(ResultSet row, int columns) throws SQLException {
        List<Optional<String>> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            values.add(Optional.ofNullable(row.getString(i)));
        }
        return values;
    }

    @Override
    public void changed(long rows) {
        answers.add(new Answer.Changed(rows));
    }

    @Override
    public void answered(SqlStatement statement, Duration took) {
        listener.accept(new Answered(statement, answers, took));
    }
}

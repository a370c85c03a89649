package dev.turnstone.apply.place;

import dev.turnstone.JavaRoutine;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.HistoryName;
import dev.turnstone.history.HistoryTable;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.plan.Question.Queries;
import dev.turnstone.plan.Question.Row;
import dev.turnstone.plan.Question.Unanswered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What questions may ask a database over a connection.
 *
 * @param code calls what is written in Java
 */
public record DatabaseQueries(Jdbc jdbc, Dialect dialect, HistoryName name, Code code) implements Queries {
    /** Calls what is written in Java and looks at the database. */
    @FunctionalInterface
    public interface Code {
        /**
         * Calls it over the same connection.
         *
         * @throws Exception what the routine throws
         */
        void call(String className, JavaRoutine routine) throws Exception;
    }

    @Override
    public Optional<String> first(String sql, Object... parameters) throws Unanswered {
        try {
            return jdbc.queryFirst(sql, row -> Optional.ofNullable(row.getString(1)), parameters)
                    .flatMap(value -> value);
        } catch (SQLException e) {
            throw new Unanswered(dialect.wordsOf(e), e);
        }
    }

    @Override
    public List<Row> rows(String sql, Object... parameters) throws Unanswered {
        try {
            return jdbc.query(sql, DatabaseQueries::row, parameters);
        } catch (SQLException e) {
            throw new Unanswered(dialect.wordsOf(e), e);
        }
    }

    @Override
    public void look(String className, JavaRoutine routine) throws Exception {
        code.call(className, routine);
    }

    private static Row row(ResultSet row) throws SQLException {
        List<Optional<String>> columns = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(Optional.ofNullable(row.getString(i)));
        }
        return new Row(columns);
    }

    @Override
    public List<AppliedChangeset> history() throws Unanswered {
        try {
            return new HistoryTable(dialect, name).read(jdbc).orElse(List.of());
        } catch (SQLException e) {
            throw new Unanswered(dialect.wordsOf(e), e);
        }
    }

    @Override
    public String username() throws Unanswered {
        try {
            return String.valueOf(jdbc.connection().getMetaData().getUserName());
        } catch (SQLException e) {
            throw new Unanswered(dialect.wordsOf(e), e);
        }
    }
}

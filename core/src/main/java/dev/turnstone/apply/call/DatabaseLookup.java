package dev.turnstone.apply.call;

import dev.turnstone.changelog.Lookup;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.jdbc.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads through a connection that is open, inside whatever transaction that has. */
public record DatabaseLookup(Jdbc jdbc, Dialect dialect) implements Lookup {
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
            return jdbc.query(sql, DatabaseLookup::row, parameters);
        } catch (SQLException e) {
            throw new Unanswered(dialect.wordsOf(e), e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        List<Optional<String>> columns = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(Optional.ofNullable(row.getString(i)));
        }
        return new Row(columns);
    }
}

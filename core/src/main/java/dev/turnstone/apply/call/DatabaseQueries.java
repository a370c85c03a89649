package dev.turnstone.apply.call;

import dev.turnstone.JavaRoutine;
import dev.turnstone.changelog.Lookup;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.HistoryName;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.plan.Question.Queries;
import java.sql.SQLException;
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
        return lookup().first(sql, parameters);
    }

    @Override
    public List<Row> rows(String sql, Object... parameters) throws Unanswered {
        return lookup().rows(sql, parameters);
    }

    private Lookup lookup() {
        return new DatabaseLookup(jdbc, dialect);
    }

    @Override
    public void look(String className, JavaRoutine routine) throws Exception {
        code.call(className, routine);
    }

    @Override
    public List<AppliedChangeset> history() throws Unanswered {
        try {
            return name.format().table(dialect, name).read(jdbc).orElse(List.of());
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

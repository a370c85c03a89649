package dev.turnstone.target;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.jdbc.Jdbc;
import dev.turnstone.plan.Contents;
import java.sql.SQLException;
import java.util.List;

/** What is in the schemas of a database. */
record SchemaContents(Jdbc jdbc, Dialect dialect) implements Contents {

    /** Asks the catalog for statements. */
    private interface Question {
        List<String> ask() throws SQLException;
    }

    @Override
    public List<String> emptying(String schema) {
        return asking(schema, () -> dialect.emptying().statements(jdbc, schema));
    }

    @Override
    public List<String> removing(String schema) {
        return asking(schema, () -> dialect.emptying().removal(jdbc, schema));
    }

    private List<String> asking(String schema, Question question) {
        try {
            return dialect.hasSchema(jdbc, schema) ? question.ask() : List.of();
        } catch (SQLException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.HISTORY_NOT_READABLE,
                            "What is in schema " + schema + " can't be read: " + e.getMessage() + ".",
                            List.of(),
                            "Let the login see what is there."),
                    e);
        }
    }
}

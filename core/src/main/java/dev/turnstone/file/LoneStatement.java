package dev.turnstone.file;

import dev.turnstone.changelog.Script;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** One statement of a script, as a script. */
record LoneStatement(SqlStatement statement) implements Script {
    LoneStatement {
        if (statement.input() != SqlStatement.Input.NONE) {
            throw new IllegalArgumentException("the rows behind the statement at " + statement.at() + " would be lost");
        }
    }

    @Override
    public String file() {
        return statement.at().file();
    }

    @Override
    public StatementReader statements(Splitter splitter, String delimiter) {
        Iterator<SqlStatement> left = List.of(statement).iterator();
        return new StatementReader() {
            @Override
            public Optional<SqlStatement> next() {
                return left.hasNext() ? Optional.of(left.next()) : Optional.empty();
            }

            @Override
            public Reader inlineRows() {
                throw new IllegalStateException("there are no rows behind it");
            }

            @Override
            public void close() {}
        };
    }
}

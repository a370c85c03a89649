package dev.turnstone.flyway.source;

import dev.turnstone.changelog.Script;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/**
 * A script with others around each of its statements.
 *
 * @param before are run before each
 * @param behind are run behind each
 */
record SurroundedScript(Script inner, List<Script> before, List<Script> behind) implements Script {
    SurroundedScript {
        before = List.copyOf(before);
        behind = List.copyOf(behind);
    }

    @Override
    public String file() {
        return inner.file();
    }

    @Override
    public StatementReader statements(Splitter splitter, String delimiter) throws IOException {
        return new Surrounding(inner.statements(splitter, delimiter), splitter);
    }

    /** Those in front of a statement, the statement, those behind it. */
    private final class Surrounding implements StatementReader {
        private static final String USUAL_DELIMITER = ";";

        private final StatementReader statements;
        private final Splitter splitter;
        private Optional<SqlStatement> held = Optional.empty();
        private Optional<StatementReader> around = Optional.empty();
        private List<Script> left = List.of();
        private boolean ended;

        Surrounding(StatementReader statements, Splitter splitter) {
            this.statements = statements;
            this.splitter = splitter;
        }

        @Override
        public Optional<SqlStatement> next() throws IOException {
            while (true) {
                Optional<SqlStatement> other = nextAround();
                if (other.isPresent()) {
                    return other;
                }
                if (held.isPresent()) {
                    Optional<SqlStatement> own = held;
                    held = Optional.empty();
                    left = behind;
                    return own;
                }
                if (ended) {
                    return Optional.empty();
                }
                held = statements.next();
                ended = held.isEmpty();
                left = ended ? List.of() : before;
            }
        }

        private Optional<SqlStatement> nextAround() throws IOException {
            while (around.isPresent() || !left.isEmpty()) {
                if (around.isEmpty()) {
                    around = Optional.of(left.get(0).statements(splitter, USUAL_DELIMITER));
                    left = left.subList(1, left.size());
                }
                Optional<SqlStatement> next = around.get().next();
                if (next.isPresent()) {
                    return next;
                }
                closeAround();
            }
            return Optional.empty();
        }

        private void closeAround() throws IOException {
            if (around.isPresent()) {
                around.get().close();
                around = Optional.empty();
            }
        }

        @Override
        public Reader inlineRows() {
            return around.orElse(statements).inlineRows();
        }

        @Override
        public void close() throws IOException {
            try {
                closeAround();
            } finally {
                statements.close();
            }
        }
    }
}

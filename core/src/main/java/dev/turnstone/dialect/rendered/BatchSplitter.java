package dev.turnstone.dialect.rendered;

import dev.turnstone.Position;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts scripts whose batches are separated by a line of their own, as {@code /} or {@code GO}. In a batch a {@code ;}
 * ends a statement, until one begins that has the rest of the batch for its body.
 */
final class BatchSplitter implements Splitter {
    private static final String ORDINARY = ";";
    /** No script has it in it. */
    private static final String NEVER = "\u0001";

    private final Splitter inner;
    private final Pattern separator;
    private final Predicate<SqlStatement> takesTheRest;

    /**
     * Cuts batches with the help of another splitter.
     *
     * @param inner cuts at delimiters
     * @param separator a line between batches
     * @param takesTheRest whether a statement that begins so ends with its batch
     */
    BatchSplitter(Splitter inner, Pattern separator, Predicate<SqlStatement> takesTheRest) {
        this.inner = inner;
        this.separator = separator;
        this.takesTheRest = takesTheRest;
    }

    @Override
    public StatementReader split(String file, Reader text, String delimiter) {
        return delimiter.equals(ORDINARY) ? new Batches(file, text) : inner.split(file, text, delimiter);
    }

    private List<SqlStatement> cut(String file, String script) throws IOException {
        List<SqlStatement> statements = new ArrayList<>();
        int begin = 0;
        for (Matcher line = separator.matcher(script); line.find(); begin = line.end()) {
            cut(file, script, begin, line.start(), statements);
        }
        cut(file, script, begin, script.length(), statements);
        return statements;
    }

    private void cut(String file, String script, int from, int to, List<SqlStatement> statements) throws IOException {
        String batch = script.substring(from, to);
        Position start = new Position(file, 1 + lines(script.substring(0, from)), 1);
        try (StatementReader reader = inner.split(file, new StringReader(batch), ORDINARY)) {
            for (Optional<SqlStatement> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (takesTheRest.test(next.get())) {
                    String rest =
                            batch.substring(offset(batch, next.get().at())).strip();
                    statements.add(whole(file, rest, moved(next.get().at(), start)));
                    return;
                }
                statements.add(at(moved(next.get().at(), start), next.get()));
            }
        } catch (UnreadableScript e) {
            throw new UnreadableScript(String.valueOf(e.getMessage()), moved(e.at(), start));
        }
    }

    private SqlStatement whole(String file, String text, Position at) throws IOException {
        try (StatementReader reader = inner.split(file, new StringReader(text), NEVER)) {
            SqlStatement read = reader.next().orElseThrow();
            return new SqlStatement(text, at, read.words(), NEVER, SqlStatement.Input.NONE);
        }
    }

    private static SqlStatement at(Position place, SqlStatement statement) {
        return new SqlStatement(statement.text(), place, statement.words(), statement.delimiter(), statement.input());
    }

    private static Position moved(Position inBatch, Position start) {
        return new Position(start.file(), start.line() + inBatch.line() - 1, inBatch.column());
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static int offset(String text, Position at) {
        int offset = 0;
        for (int line = 1; line < at.line(); line++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return text.offsetByCodePoints(offset, at.column() - 1);
    }

    /** The whole text is read before its first statement is known: a body may go on to the end. */
    private final class Batches implements StatementReader {
        private final String file;
        private final Reader text;
        private @Nullable Iterator<SqlStatement> statements;

        Batches(String file, Reader text) {
            this.file = file;
            this.text = text;
        }

        @Override
        public Optional<SqlStatement> next() throws IOException {
            if (statements == null) {
                StringWriter whole = new StringWriter();
                text.transferTo(whole);
                statements = cut(file, whole.toString()).iterator();
            }
            return statements.hasNext() ? Optional.of(statements.next()) : Optional.empty();
        }

        @Override
        public Reader inlineRows() {
            throw new IllegalStateException("no statement here has rows behind it");
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}

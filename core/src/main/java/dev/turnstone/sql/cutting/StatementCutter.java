package dev.turnstone.sql.cutting;

import dev.turnstone.Position;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.UnreadableScript;
import dev.turnstone.sql.cutting.Lexer.Kind;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Puts tokens together to statements, with the help of the syntax's {@link StatementShape}. */
final class StatementCutter implements StatementReader {
    private final Syntax syntax;
    private final Window window;
    private final Lexer lexer;
    private final DelimiterCommand delimiterCommand;
    private Optional<InlineRows> rows = Optional.empty();

    StatementCutter(Syntax syntax, Window window, Delimiter delimiter) {
        this.syntax = syntax;
        this.window = window;
        lexer = new Lexer(window, syntax, delimiter);
        delimiterCommand = new DelimiterCommand(window, lexer, syntax);
    }

    @Override
    public Optional<SqlStatement> next() throws IOException {
        skipUnreadRows();
        while (true) {
            Draft draft = new Draft(syntax.shapes().get());
            String delimiter = lexer.delimiter().text();
            Kind end = readInto(draft);
            if (draft.isStatement()) {
                return Optional.of(finish(draft, end == Kind.END ? ";" : delimiter));
            }
            if (end == Kind.END) {
                return Optional.empty();
            }
        }
    }

    @Override
    public Reader inlineRows() {
        return rows.orElseThrow(() -> new IllegalStateException("no rows follow this statement"));
    }

    @Override
    public void close() throws IOException {
        window.close();
    }

    private void skipUnreadRows() throws IOException {
        if (rows.isPresent()) {
            rows.get().skipAll();
            rows = Optional.empty();
        }
    }

    /** Answers what ended the statement. */
    private Kind readInto(Draft draft) throws IOException {
        Kind kind = lexer.first();
        while (!ends(kind, draft)) {
            if (kind == Kind.WORD && delimiterCommand.isHere(draft.isEmpty())) {
                refuseOpen(draft);
                delimiterCommand.execute();
                return kind;
            }
            if (kind == Kind.SYMBOL) {
                refuseClientCommand(draft.isEmpty());
            }
            draft.add(kind, lexer, window.offset());
            kind = lexer.next();
        }
        if (kind == Kind.END) {
            refuseOpen(draft);
        }
        return kind;
    }

    private boolean ends(Kind kind, Draft draft) {
        return kind == Kind.END || (kind == Kind.DELIMITER && opening(draft).isEmpty());
    }

    private Optional<StatementShape.Opening> opening(Draft draft) {
        return lexer.delimiter().isOrdinary() ? draft.shape().open() : Optional.empty();
    }

    private void refuseOpen(Draft draft) {
        opening(draft).ifPresent(open -> {
            throw new UnreadableScript(open.problem(), window.place(open.at()));
        });
    }

    private void refuseClientCommand(boolean atStatementStart) throws IOException {
        for (ClientCommand command : syntax.clientCommands()) {
            if (command.isMeantBy(lexer.token(), atStatementStart)) {
                throw new UnreadableScript(command.problem(commandName()), window.place(lexer.start()));
            }
        }
    }

    private String commandName() throws IOException {
        int length = 0;
        while (Character.isLetterOrDigit(window.peek(length)) || window.peek(length) == '_') {
            length++;
        }
        boolean symbolic = length == 0 && window.peek(0) > ' ';
        return window.text(lexer.start(), window.offset() + (symbolic ? 1 : length));
    }

    private SqlStatement finish(Draft draft, String delimiter) throws IOException {
        Position at = window.place(draft.from());
        String text = window.text(draft.from(), draft.to());
        if (!draft.shape().rowsFollow()) {
            return new SqlStatement(text, at, draft.words(), delimiter, SqlStatement.Input.NONE);
        }
        rows = Optional.of(InlineRows.behind(window, at));
        return new SqlStatement(text, at, draft.words(), delimiter, SqlStatement.Input.INLINE_ROWS);
    }
}

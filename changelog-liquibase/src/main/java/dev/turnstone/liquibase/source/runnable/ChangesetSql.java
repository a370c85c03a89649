package dev.turnstone.liquibase.source.runnable;

import dev.turnstone.Position;
import dev.turnstone.liquibase.change.Change;
import dev.turnstone.liquibase.change.OtherChange;
import dev.turnstone.liquibase.change.SqlChange;
import dev.turnstone.liquibase.change.SqlChange.Cutting;
import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.checksum.TargetedChange;
import dev.turnstone.liquibase.deed.CustomClasses.Unusable;
import dev.turnstone.liquibase.deed.Deeds;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.ChangeFiles;
import dev.turnstone.liquibase.render.LiveChange;
import dev.turnstone.liquibase.render.Renderer;
import dev.turnstone.liquibase.render.SqlEditing;
import dev.turnstone.liquibase.render.script.LonelyLines;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements of the changes of one changeset, as they are sent.
 *
 * @param editing what {@code modifySql} does to each of them
 * @param deeds asks the classes that answer in SQL
 */
record ChangesetSql(Renderer renderer, ChangeFiles files, SqlEditing editing, Deeds deeds) {
    /** No text has it in it, so that all of a text is one statement. */
    private static final String NEVER = "\u0001";

    /**
     * The statements.
     *
     * @throws UnreadableScript when the database can't do what the change wants
     */
    List<SqlStatement> of(ChangeElement element, Splitter splitter) throws IOException {
        if (!TargetedChange.isFor(element, renderer.database())) {
            return List.of();
        }
        Position at = element.node().at();
        Change change = element.change();
        try {
            if (change instanceof SqlChange.Sql sql && isCutByTheDatabase(sql)) {
                return pieces(sql, start(sql.text()), splitter);
            }
            return edited(texts(change), at, splitter);
        } catch (CannotRender e) {
            throw cannot(element, e);
        }
    }

    private List<SqlStatement> pieces(SqlChange.Sql sql, Position start, Splitter splitter)
            throws CannotRender, IOException {
        List<SqlStatement> statements = new ArrayList<>();
        for (SqlStatement statement : cut(sql, start, splitter)) {
            List<LonelyLines.Piece> pieces = LonelyLines.cut(statement.text());
            boolean uncut = pieces.size() == 1 && pieces.get(0).text().equals(statement.text());
            if (uncut && editing.changesNothing()) {
                statements.add(alone(statement.text(), statement.at(), statement.words()));
                continue;
            }
            for (LonelyLines.Piece piece : pieces) {
                Position place = piece.line() == 1
                        ? statement.at()
                        : moved(new Position(start.file(), piece.line(), 1), statement.at());
                whole(editing.edited(piece.text()), place, splitter).ifPresent(statements::add);
            }
        }
        return statements;
    }

    /** Where a text begins: a file's own in that file. */
    private Position start(Text text) throws IOException {
        return text instanceof Text.Inline inline ? inline.at() : Position.startOf(files.shown((Text.File) text));
    }

    /** The statements of a change that depends on a table, as they are sent. */
    List<SqlStatement> of(LiveChange change, String answer, ChangeElement element, Splitter splitter)
            throws IOException {
        try {
            return edited(change.statements(answer), element.node().at(), splitter);
        } catch (CannotRender e) {
            throw cannot(element, e);
        }
    }

    private static UnreadableScript cannot(ChangeElement element, CannotRender reason) {
        return new UnreadableScript(
                element.type().name() + ": " + reason.getMessage(),
                element.node().at());
    }

    private List<SqlStatement> edited(List<String> texts, Position at, Splitter splitter)
            throws CannotRender, IOException {
        List<SqlStatement> statements = new ArrayList<>();
        for (String text : texts) {
            whole(editing.edited(text), at, splitter).ifPresent(statements::add);
        }
        return statements;
    }

    /** Of a class that can't be used it was told already. */
    private List<String> texts(Change change) throws CannotRender {
        try {
            return change instanceof OtherChange other
                    ? deeds.statements(other).orElse(List.of())
                    : renderer.render(change);
        } catch (Unusable e) {
            return List.of();
        }
    }

    /** Another delimiter may be an expression, or only count alone on its line: Liquibase's rules, not the database's. */
    private static boolean isCutByTheDatabase(SqlChange.Sql sql) {
        return sql.cutting() == Cutting.STATEMENTS
                && sql.delimiter().map(String::strip).orElse("").matches(";?");
    }

    /** By the rules of the database itself, so that bodies and dollar quotes stay whole. */
    private List<SqlStatement> cut(SqlChange.Sql sql, Position at, Splitter splitter) throws IOException {
        String text = text(sql.text());
        List<SqlStatement> statements = new ArrayList<>();
        try (StatementReader script = splitter.split(at.file(), new StringReader(text), ";")) {
            for (Optional<SqlStatement> next = script.next(); next.isPresent(); next = script.next()) {
                statements.add(moved(next.get(), at));
            }
        } catch (UnreadableScript e) {
            throw new UnreadableScript(String.valueOf(e.getMessage()), moved(e.at(), at));
        }
        return statements;
    }

    private String text(Text text) throws IOException {
        return text instanceof Text.Inline inline ? inline.text() : files.text((Text.File) text);
    }

    /** The text as one statement; empty when there is nothing in it but comments. */
    private static Optional<SqlStatement> whole(String text, Position at, Splitter splitter) throws IOException {
        try (StatementReader script = splitter.split(at.file(), new StringReader(text), NEVER)) {
            return script.next().map(read -> alone(read.text(), at, read.words()));
        }
    }

    private static SqlStatement alone(String text, Position at, List<String> words) {
        // Behind a delimiter of its own nobody takes it for a statement that may travel with others.
        return new SqlStatement(text, at, words, text.contains(";") ? NEVER : ";", SqlStatement.Input.NONE);
    }

    private static SqlStatement moved(SqlStatement statement, Position start) {
        return new SqlStatement(
                statement.text(),
                moved(statement.at(), start),
                statement.words(),
                statement.delimiter(),
                statement.input());
    }

    /** A place in a text that begins at a place of a file. */
    private static Position moved(Position inText, Position start) {
        int indent = inText.line() == 1 ? start.column() - 1 : 0;
        return new Position(start.file(), start.line() + inText.line() - 1, inText.column() + indent);
    }
}

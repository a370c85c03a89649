package dev.turnstone.plugins.owned;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.apply.Outcome;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.changelog.LiveScript;
import dev.turnstone.changelog.Script;
import dev.turnstone.changelog.TextList;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statements that take a changeset back, kept in the database: they work when the plugin's files are gone.
 *
 * @param mode how they take part in transactions
 * @param statements in the order to run them
 */
public record StoredUndo(TransactionMode mode, List<Stored> statements) {
    /** A statement and what ends it. */
    record Stored(String delimiter, String text) {}

    public StoredUndo {
        statements = List.copyOf(statements);
    }

    /**
     * What a changeset's author, or its format, says takes it back, which may be nothing at all; empty when nobody says it, or it
     * can't be kept: code.
     *
     * @throws IOException when a file of it can't be read
     */
    static Optional<StoredUndo> of(Changeset changeset, Splitter splitter) throws IOException {
        List<Stored> statements = new ArrayList<>();
        TransactionMode mode = TransactionMode.DEFAULT;
        for (Changeset.Undo undo : changeset.undo()) {
            mode = undo.directives().transaction() == TransactionMode.NONE ? TransactionMode.NONE : mode;
            for (Change change : undo.change().all().toList()) {
                Optional<List<Script>> scripts = scripts(change);
                if (scripts.isEmpty()) {
                    return Optional.empty();
                }
                for (Script script : scripts.get()) {
                    add(script, splitter, undo.directives().delimiter(), statements);
                }
            }
        }
        return changeset.undo().isEmpty() ? Optional.empty() : Optional.of(new StoredUndo(mode, statements));
    }

    private static Optional<List<Script>> scripts(Change change) {
        if (change instanceof Change.Sql sql) {
            return Optional.of(List.of(sql.script()));
        }
        if (change instanceof Change.Message) {
            return Optional.of(List.of());
        }
        if (change instanceof Change.Live live
                && live.script().before().isEmpty()
                && live.script().parts().stream().allMatch(LiveScript.Part.Written.class::isInstance)) {
            return Optional.of(live.script().parts().stream()
                    .map(part -> ((LiveScript.Part.Written) part).script())
                    .toList());
        }
        return Optional.empty();
    }

    private static void add(Script script, Splitter splitter, String delimiter, List<Stored> statements)
            throws IOException {
        try (StatementReader reader = script.statements(splitter, delimiter)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                SqlStatement statement = next.get();
                statements.add(new Stored(statement.delimiter(), statement.text()));
            }
        }
    }

    String toText() {
        List<String> texts = new ArrayList<>(List.of(mode.name()));
        statements.forEach(statement -> texts.addAll(List.of(statement.delimiter(), statement.text())));
        return TextList.toText(texts);
    }

    /** Reads what {@link #toText} has written. */
    static StoredUndo parse(String text) {
        List<String> texts = TextList.parse(text);
        List<Stored> statements = new ArrayList<>();
        for (int i = 1; i + 1 < texts.size(); i += 2) {
            statements.add(new Stored(texts.get(i), texts.get(i + 1)));
        }
        return new StoredUndo(TransactionMode.valueOf(texts.get(0)), statements);
    }

    /** The outcome with advice for whoever can't correct what was kept: only what stands against it. */
    public static Outcome told(Outcome outcome) {
        if (!(outcome instanceof Outcome.Failed failed)
                || failed.failure().problem().code() != ErrorCode.STATEMENT_FAILED) {
            return outcome;
        }
        Problem problem = failed.failure().problem();
        Advice advice = Advice.of(
                "Take away first what stands against it, as another plugin whose tables refer to these, or a key"
                        + " of the core's; or put back what it misses. Then");
        for (Advice.Part part : problem.advice().parts()) {
            advice = part instanceof Advice.Typed typed
                    ? advice.then(" run again: ").then(typed.command())
                    : advice;
        }
        return failed.with(problem.with(advice));
    }

    /** What it runs, under a name for messages. */
    Change change(String name) {
        return new Change.Sql(new StoredScript(name, statements));
    }

    Directives directives() {
        return new Directives(mode, Optional.empty(), Optional.empty(), Set.of(), ";");
    }

    private record StoredScript(String file, List<Stored> statements) implements Script {
        @Override
        public StatementReader statements(Splitter splitter, String delimiter) {
            Iterator<Stored> left = statements.iterator();
            return new StatementReader() {
                @Override
                public Optional<SqlStatement> next() throws IOException {
                    return left.hasNext() ? read(left.next(), splitter) : Optional.empty();
                }

                @Override
                public Reader inlineRows() {
                    throw new IllegalStateException("an undo has no rows behind it");
                }

                @Override
                public void close() {}
            };
        }

        private Optional<SqlStatement> read(Stored stored, Splitter splitter) throws IOException {
            try (StatementReader one = splitter.split(file, new StringReader(stored.text()), stored.delimiter())) {
                return one.next();
            }
        }
    }
}

package dev.turnstone.plan.step;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Answers;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.changelog.LiveScript;
import dev.turnstone.changelog.LiveScript.Part;
import dev.turnstone.changelog.LiveScript.Part.Open;
import dev.turnstone.changelog.LiveScript.Part.Written;
import dev.turnstone.changelog.Rendering;
import dev.turnstone.changelog.Script;
import dev.turnstone.plan.Shape;
import dev.turnstone.plan.Shape.Atomicity;
import dev.turnstone.plan.Shape.Travel;
import dev.turnstone.sql.OwnTransaction;
import dev.turnstone.sql.Segmenter;
import dev.turnstone.sql.Segmenter.Commits;
import dev.turnstone.sql.Segmenter.Placement;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.StatementRules;
import dev.turnstone.sql.StatementRules.Effect;
import dev.turnstone.sql.UnreadableScript;
import dev.turnstone.sql.kind.ChangeKind;
import dev.turnstone.sql.kind.KindReader;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the scripts of a plan once, before any of them runs, so that what can be known to be wrong is known first. */
final class Inspector {
    /** A larger script is held whole by nobody, and gains nothing from company. */
    private static final int MOST_CHARACTERS_IN_COMPANY = 64 * 1024;

    private final StatementRules rules;
    private final Consumer<Problem> problems;

    Inspector(StatementRules rules, Consumer<Problem> problems) {
        this.rules = rules;
        this.problems = problems;
    }

    /** What the change consists of; what is wrong with it is reported. */
    Shape inspect(Change change, Directives directives) {
        return inspect(change, directives, new Recalled(Answers.NONE), statement -> {});
    }

    /** The same, with an eye on each statement, up to the first that only the database can tell. */
    Shape inspect(Change change, Directives directives, Recalled recalled, Consumer<SqlStatement> eye) {
        return inspect(change, directives, new Eyes(recalled, eye, new KindReader()));
    }

    /**
     * Who looks at the statements of a change besides.
     *
     * @param kinds tells what they mean for other code, of all changes of a changeset
     */
    private record Eyes(Recalled recalled, Consumer<SqlStatement> eye, KindReader kinds) {}

    private Shape inspect(Change change, Directives directives, Eyes eyes) {
        if (change instanceof Change.Sql sql) {
            return inspectScript(new Pass(directives, eyes), List.of(new Written(sql.script())));
        }
        if (change instanceof Change.Live live) {
            refuseWithoutTransaction(live.script(), directives);
            return inspectScript(new Pass(directives, eyes), live.script().parts());
        }
        if (change instanceof Change.Sequence sequence) {
            return Shape.together(
                    sequence.parts().stream().map(part -> inspect(part, eyes)).toList());
        }
        if (change instanceof Change.Message || change instanceof Change.Stop) {
            return new Shape(0, Atomicity.ONE_TRANSACTION, Travel.ALONE, ChangeKind.ADDITIVE);
        }
        // Nobody knows what Java code will do: with a database that commits DDL by itself it may commit on the way.
        boolean atomic = change instanceof Change.Code
                && directives.transaction() != TransactionMode.NONE
                && rules.ddlJoinsTransaction();
        return new Shape(0, atomic ? Atomicity.ONE_TRANSACTION : Atomicity.SEVERAL_PARTS);
    }

    private Shape inspect(Change.Part part, Eyes eyes) {
        Shape shape = inspect(part.change(), part.directives(), eyes);
        part.standIn().filter(standIn -> !eyes.recalled().isAtItsEnd()).ifPresent(eyes.eye());
        return part.standIn().isEmpty() ? shape : new Shape(1, shape.atomicity());
    }

    private void refuseWithoutTransaction(LiveScript script, Directives directives) {
        if (directives.transaction() == TransactionMode.NONE && !script.before().isEmpty()) {
            Position at = script.parts().stream()
                    .flatMap(part -> part instanceof Open open
                            ? Stream.of(open.rendering().at())
                            : Stream.empty())
                    .findFirst()
                    .orElseGet(() -> Position.startOf(script.file()));
            report(
                    ErrorCode.TRANSACTION_CONTROL,
                    "A table is made anew here, which must happen in one transaction or not at all.",
                    at,
                    "Remove runInTransaction=\"false\"; or put the change into a changeset of its own.");
        }
    }

    private Shape inspectScript(Pass pass, List<Part> parts) {
        for (Part part : parts) {
            if (part instanceof Written written) {
                read(pass, written.script().file(), () -> pass.statementsOf(written.script()));
            } else if (part instanceof Open open) {
                Optional<String> answer = pass.eyes.recalled().next();
                pass.addOpen(open.rendering());
                answer.ifPresent(text -> read(
                        pass,
                        open.rendering().at().file(),
                        () -> open.rendering().statements(text, rules.splitter())));
            }
        }
        pass.finish();
        return pass.shape();
    }

    /** Opens a script. */
    private interface Opening {
        StatementReader open() throws IOException;
    }

    private void read(Pass pass, String file, Opening script) {
        try (StatementReader statements = script.open()) {
            for (var next = statements.next(); next.isPresent(); next = statements.next()) {
                pass.add(next.get());
            }
        } catch (UnreadableScript e) {
            report(ErrorCode.SQL_UNREADABLE, Objects.toString(e.getMessage()), e.at(), "Correct the file.");
        } catch (IOException e) {
            report(
                    ErrorCode.FILE_UNREADABLE,
                    file + " can't be read: " + e.getMessage() + ".",
                    Position.startOf(file),
                    "Run the command again when the file is at rest.");
        }
    }

    private void report(ErrorCode code, String what, Position at, String next) {
        problems.accept(new Problem(code, what, List.of(at), next));
    }

    /** One script, statement by statement. */
    private final class Pass {
        private final Directives directives;
        private final Eyes eyes;
        private final Commits commits;
        private final Segmenter segmenter;
        private int count;
        private boolean alone;
        private boolean commitsOnTheWay;
        private boolean inCompany;
        private long characters;
        private ChangeKind kind = ChangeKind.ADDITIVE;
        private final OwnTransaction own = new OwnTransaction(rules);

        Pass(Directives directives, Eyes eyes) {
            this.directives = directives;
            this.eyes = eyes;
            this.commits =
                    directives.transaction() == TransactionMode.NONE ? Commits.EACH_STATEMENT : Commits.AT_THE_END;
            this.inCompany = directives.transaction() == TransactionMode.DEFAULT
                    && directives.statementTimeout().isEmpty();
            this.segmenter = new Segmenter(rules, commits);
        }

        StatementReader statementsOf(Script script) throws IOException {
            return script.statements(rules.splitter(), directives.delimiter());
        }

        /** Something whose statements only the database can tell. */
        void addOpen(Rendering rendering) {
            inCompany = false;
            kind = ChangeKind.OTHER;
            alone |= rendering.effect() == Rendering.Effect.OBJECTS && !rules.ddlJoinsTransaction();
        }

        void add(SqlStatement statement) {
            if (!eyes.recalled().isAtItsEnd()) {
                eyes.eye().accept(statement);
            }
            count++;
            if (kind == ChangeKind.ADDITIVE) {
                kind = eyes.kinds().of(statement);
            }
            if (commits == Commits.EACH_STATEMENT) {
                Optional<SqlStatement> open = own.begun();
                own.follow(statement);
                open.filter(first -> own.begun().isPresent() && own.begun().get() != first)
                        .ifPresent(first -> refuseNesting(first, statement));
            } else if (rules.effectOf(statement) == Effect.CONTROLS_TRANSACTION) {
                refuseTransactionControl(statement);
            }
            Placement placement = segmenter.place(statement);
            alone |= placement == Placement.ALONE;
            commitsOnTheWay |= placement == Placement.JOINS_AFTER_COMMIT;
            inCompany &= rules.mayTravelWithOthers(statement);
            characters += statement.text().length();
        }

        /** MariaDB and MySQL commit the first one then, PostgreSQL goes on in it: nobody means that. */
        private void refuseNesting(SqlStatement first, SqlStatement second) {
            report(
                    ErrorCode.TRANSACTION_CONTROL,
                    "'" + firstLine(second.text()) + "' begins a transaction, but the one of line "
                            + first.at().line() + " is not ended yet.",
                    second.at(),
                    "End the first one with COMMIT.");
        }

        private void refuseTransactionControl(SqlStatement statement) {
            report(
                    ErrorCode.TRANSACTION_CONTROL,
                    "'" + firstLine(statement.text()) + "' begins or ends a transaction, but it already runs in one.",
                    statement.at(),
                    "Remove it; or let the script rule its own transactions: a routine with '-- turnstone:"
                            + " transaction=none' at its head, a changeset with runInTransaction=\"false\".");
        }

        void finish() {
            own.begun()
                    .ifPresent(statement -> report(
                            ErrorCode.TRANSACTION_CONTROL,
                            "The transaction that '" + firstLine(statement.text()) + "' begins is never ended.",
                            statement.at(),
                            "End it with COMMIT."));
        }

        Shape shape() {
            boolean atomic = commits == Commits.AT_THE_END && !alone && !commitsOnTheWay;
            boolean travels = atomic && inCompany && characters <= MOST_CHARACTERS_IN_COMPANY;
            return new Shape(
                    count,
                    atomic ? Atomicity.ONE_TRANSACTION : Atomicity.SEVERAL_PARTS,
                    travels ? Travel.WITH_OTHERS : Travel.ALONE,
                    kind);
        }

        private static String firstLine(String text) {
            return text.lines().findFirst().orElse(text);
        }
    }
}

package dev.turnstone.plan;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
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
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

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
        return inspect(change, directives, statement -> {});
    }

    /** The same, with an eye on each statement. */
    Shape inspect(Change change, Directives directives, Consumer<SqlStatement> eye) {
        if (change instanceof Change.Sql sql) {
            return inspectScript(sql, directives, eye);
        }
        if (change instanceof Change.Sequence sequence) {
            return Shape.together(
                    sequence.parts().stream().map(part -> inspect(part, eye)).toList());
        }
        if (change instanceof Change.Message || change instanceof Change.Stop) {
            return new Shape(0, Atomicity.ONE_TRANSACTION);
        }
        // Nobody knows what Java code will do: with a database that commits DDL by itself it may commit on the way.
        boolean atomic = change instanceof Change.Code
                && directives.transaction() != TransactionMode.NONE
                && rules.ddlJoinsTransaction();
        return new Shape(0, atomic ? Atomicity.ONE_TRANSACTION : Atomicity.SEVERAL_PARTS);
    }

    private Shape inspect(Change.Part part, Consumer<SqlStatement> eye) {
        Shape shape = inspect(part.change(), part.directives(), eye);
        part.standIn().ifPresent(eye);
        return part.standIn().isEmpty() ? shape : new Shape(1, shape.atomicity());
    }

    private Shape inspectScript(Change.Sql sql, Directives directives, Consumer<SqlStatement> eye) {
        String file = sql.script().file();
        Commits commits =
                directives.transaction() == TransactionMode.NONE ? Commits.EACH_STATEMENT : Commits.AT_THE_END;
        Pass pass = new Pass(commits, directives);
        try (StatementReader statements = sql.script().statements(rules.splitter(), directives.delimiter())) {
            for (var next = statements.next(); next.isPresent(); next = statements.next()) {
                pass.add(next.get());
                eye.accept(next.get());
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
        pass.finish();
        return pass.shape();
    }

    private void report(ErrorCode code, String what, Position at, String next) {
        problems.accept(new Problem(code, what, List.of(at), next));
    }

    /** One script, statement by statement. */
    private final class Pass {
        private final Commits commits;
        private final Segmenter segmenter;
        private int count;
        private boolean alone;
        private boolean commitsOnTheWay;
        private boolean inCompany;
        private long characters;
        private final OwnTransaction own = new OwnTransaction(rules);

        Pass(Commits commits, Directives directives) {
            this.commits = commits;
            this.inCompany = directives.transaction() == TransactionMode.DEFAULT
                    && directives.statementTimeout().isEmpty();
            this.segmenter = new Segmenter(rules, commits);
        }

        void add(SqlStatement statement) {
            count++;
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
                    "'" + firstLine(statement.text())
                            + "' begins or ends a transaction, but the routine already runs in one.",
                    statement.at(),
                    "Remove it; or put '-- turnstone: transaction=none' at the head of the file, and the file rules its"
                            + " own transactions.");
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
                    travels ? Travel.WITH_OTHERS : Travel.ALONE);
        }

        private static String firstLine(String text) {
            return text.lines().findFirst().orElse(text);
        }
    }
}

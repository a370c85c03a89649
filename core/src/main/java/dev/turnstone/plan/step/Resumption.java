package dev.turnstone.plan.step;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.history.InterruptedChangeset;
import dev.turnstone.history.InterruptedChangeset.Begun;
import dev.turnstone.history.InterruptedChangeset.Stop;
import dev.turnstone.history.Progress;
import dev.turnstone.sql.PrefixDigest;
import dev.turnstone.sql.SessionUse;
import dev.turnstone.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks, statement by statement, whether a step can go on where a run left it: what is done must read as it did then, and
 * must not have made anything that ended with that run's session.
 */
final class Resumption {
    private final InterruptedChangeset from;
    private final OpenQuestion question;
    private final Consumer<Problem> problems;
    private final PrefixDigest digest = new PrefixDigest();
    private int count;
    private boolean edited;
    private Optional<SqlStatement> lost = Optional.empty();

    Resumption(OpenQuestion question, Consumer<Problem> problems) {
        this.from = question.interrupted();
        this.question = question;
        this.problems = problems;
    }

    void accept(SqlStatement statement) {
        count++;
        digest.add(statement);
        Progress progress = from.progress();
        if (count <= progress.done() && lost.isEmpty() && SessionUse.of(statement) == SessionUse.STATE) {
            lost = Optional.of(statement);
        }
        edited |= count == progress.done() && !digest.text().equals(progress.digest());
        edited |= sentAlone()
                .filter(begun -> begun.statement() == count && !begun.digest().equals(digest.text()))
                .isPresent();
    }

    private Optional<Begun> sentAlone() {
        return from.stop() instanceof Stop.RolledBack
                ? Optional.empty()
                : from.stop().statement();
    }

    /** To be called after the last statement. */
    void finish(Position at) {
        if (edited || count < from.progress().done()) {
            report(
                    from.id().name()
                            + " was half done when its run ended, and what was done then (the statements up to "
                            + sentAlone()
                                    .map(Begun::statement)
                                    .orElse(from.progress().done())
                            + ") was edited since.",
                    at,
                    question.answers(
                            "Put those statements back as they were, and the rest is run. Or look at the database; if"));
        } else if (lost.isPresent()) {
            report(
                    from.id().name() + " was half done when its run ended. It can't go on: '"
                            + lost.get().text().lines().findFirst().orElse("")
                            + "' made something that ended with that run's session.",
                    lost.get().at(),
                    question.answers("Look at the database. If"));
        }
    }

    private void report(String what, Position at, Advice next) {
        problems.accept(new Problem(ErrorCode.STEP_HALF_APPLIED, what, List.of(at), next));
    }
}

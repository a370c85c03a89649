package dev.turnstone.apply.step;

import dev.turnstone.ErrorCode;
import dev.turnstone.apply.DatabaseState;
import dev.turnstone.apply.call.DatabaseQueries;
import dev.turnstone.apply.code.CodeCall;
import dev.turnstone.apply.place.StepBroken;
import dev.turnstone.apply.place.StepBroken.Sent;
import dev.turnstone.apply.place.StepFailed;
import dev.turnstone.apply.place.Transaction;
import dev.turnstone.apply.place.Workplace;
import dev.turnstone.changelog.Change;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Question;
import dev.turnstone.plan.Question.Answer;
import dev.turnstone.plan.Step;
import java.sql.SQLException;
import java.util.Optional;

/** Asks the question of a plan before its first step, and that of a step when its turn has come. */
public final class QuestionRun {
    private final Workplace place;

    public QuestionRun(Workplace place) {
        this.place = place;
    }

    /** Stops a plan whose question is answered so. One that goes on with what was begun was asked then. */
    public void askAbout(Plan plan) throws StepFailed {
        if (plan.question().isEmpty()
                || plan.steps().isEmpty()
                || plan.steps().stream().anyMatch(QuestionRun::isBegun)) {
            return;
        }
        Question question = plan.question().get();
        Answer answer = ask(plan.steps().get(0), question);
        if (answer instanceof Answer.Halt halt) {
            throw failed(plan.steps().get(0), question, new IllegalStateException(halt.why()));
        }
        if (answer instanceof Answer.RunAllTheSame despite) {
            place.listener().notice(plan.changelog().location() + " is run all the same: " + despite.why());
        }
    }

    private static boolean isBegun(Step step) {
        return step instanceof Step.Apply apply && apply.start().interrupted().isPresent()
                || step instanceof Step.TakeBack back
                        && back.start().interrupted().isPresent();
    }

    /** What is to be carried out in the place of a step: itself, a row for it, or nothing. */
    public Optional<Step> decide(Step step) throws StepFailed {
        if (!(step instanceof Step.Apply apply)
                || apply.question().isEmpty()
                || apply.start().interrupted().isPresent()) {
            return Optional.of(step);
        }
        Answer answer = ask(apply, apply.question().get());
        if (answer instanceof Answer.Skip skip) {
            place.listener().notice(step.name() + " is left out this time: " + skip.why());
            return Optional.empty();
        }
        if (answer instanceof Answer.MarkRan mark) {
            return Optional.of(new Step.MarkRan(apply.changeset(), mark.why(), apply.row()));
        }
        if (answer instanceof Answer.Halt halt) {
            throw failed(apply, apply.question().get(), new IllegalStateException(halt.why()));
        }
        if (answer instanceof Answer.RunAllTheSame despite) {
            place.listener().notice(step.name() + " is run all the same: " + despite.why());
        }
        return Optional.of(step);
    }

    private Answer ask(Step step, Question question) throws StepFailed {
        Transaction transaction = new Transaction(place);
        try {
            transaction.begin();
            Answer answer = question.ask(new DatabaseQueries(
                    place.jdbc(),
                    place.dialect(),
                    place.name(),
                    (name, routine) -> new CodeCall(place).inTransaction(new Change.Code(name, routine))));
            transaction.rollBack();
            return answer;
        } catch (SQLException e) {
            transaction.rollBackAfter(e);
            throw failed(step, question, e);
        }
    }

    private StepFailed failed(Step step, Question question, Exception why) {
        ErrorCode code = why instanceof SQLException sql
                ? place.kindOf(sql, ErrorCode.PRECONDITION_FAILED)
                : ErrorCode.PRECONDITION_FAILED;
        return new StepFailed(
                step,
                new DatabaseState.RolledBack(),
                new StepBroken(code, question.at(), Optional.empty(), Sent.NOTHING, why));
    }
}

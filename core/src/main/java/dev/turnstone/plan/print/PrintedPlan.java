package dev.turnstone.plan.print;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Lookup.Unanswered;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Question;
import dev.turnstone.plan.Question.Answer;
import dev.turnstone.plan.Question.Queries;
import dev.turnstone.plan.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A plan as it is printed, for people who look at it or run it by hand. Questions that want to be answered then are, of the
 * database as it is before the first step; each tells what it was taken for.
 */
public final class PrintedPlan {
    private static final Comparator<Problem> ERRORS_FIRST = Comparator.comparing(problem -> problem.isError() ? 0 : 1);

    private final Optional<Queries> database;
    private final List<Step> steps = new ArrayList<>();
    private final List<Problem> problems;

    private PrintedPlan(Optional<Queries> database, List<Problem> problems) {
        this.database = database;
        this.problems = new ArrayList<>(problems);
    }

    /**
     * The plan with its questions answered, as far as they want to be.
     *
     * @param database empty when there is none yet
     */
    public static Plan of(Plan plan, Optional<Queries> database) {
        if (plan.steps().isEmpty() || plan.hasErrors()) {
            return plan;
        }
        PrintedPlan printed = new PrintedPlan(database, plan.problems());
        Optional<Question> question = plan.question().map(printed::answered);
        plan.steps().forEach(printed::add);
        return new Plan(
                plan.changelog(),
                plan.history(),
                plan.standing(),
                plan.rules(),
                plan.home(),
                printed.steps,
                question,
                printed.problems.stream().sorted(ERRORS_FIRST).toList(),
                plan.aftermath());
    }

    private Question answered(Question question) {
        return answered(question, question.whenPrinted(database));
    }

    private Question answered(Question question, Optional<Answer> answer) {
        answer.ifPresent(given -> tellHalt(given, question));
        return answer.isPresent() ? new Told(question, words(answer.get()), answer) : assumed(question);
    }

    /** It is printed whatever the answer is, so people should know the one of today. */
    private Question assumed(Question question) {
        try {
            Optional<Answer> now = database.isEmpty() ? Optional.empty() : question.asOfNow(database.get());
            return new Told(question, now.map(PrintedPlan::wordsOfNow).orElse("not asked, taken to hold"), now);
        } catch (Unanswered e) {
            return new Told(question, "taken to hold; it can't be told now: " + e.getMessage(), Optional.empty());
        }
    }

    private void add(Step step) {
        if (!(step instanceof Step.Apply apply)
                || apply.question().isEmpty()
                || apply.start().interrupted().isPresent()) {
            steps.add(step);
            return;
        }
        Question question = apply.question().get();
        Optional<Answer> answer = question.whenPrinted(database);
        if (answer.isPresent() && answer.get() instanceof Answer.Skip skip) {
            problems.add(new Problem(
                    ErrorCode.CHANGESET_LEFT_OUT,
                    step.name() + " is left out: " + skip.why() + ".",
                    List.of(question.at()),
                    "The next run asks again."));
        } else if (answer.isPresent() && answer.get() instanceof Answer.MarkRan mark) {
            steps.add(new Step.MarkRan(apply.changeset(), mark.why(), apply.row()));
        } else {
            steps.add(apply.asking(answered(question, answer)));
        }
    }

    private void tellHalt(Answer answer, Question question) {
        if (answer instanceof Answer.Halt halt) {
            problems.add(new Problem(
                    ErrorCode.PRECONDITION_FAILED,
                    "The run would end here: " + halt.why() + ".",
                    List.of(question.at()),
                    "Make it hold; or have it not asked when SQL is only printed, with onSqlOutput=\"IGNORE\"."));
        }
    }

    private static String words(Answer answer) {
        return answer instanceof Answer.RunAllTheSame despite ? "run all the same: " + despite.why() : "holds now";
    }

    private static String wordsOfNow(Answer answer) {
        if (answer instanceof Answer.Skip skip) {
            return "taken to hold; as the database is now, a run would leave it out: " + skip.why();
        }
        if (answer instanceof Answer.MarkRan mark) {
            return "taken to hold; as the database is now, a run would only record it: " + mark.why();
        }
        return answer instanceof Answer.Halt halt
                ? "taken to hold; as the database is now, a run would end here: " + halt.why()
                : words(answer);
    }

    /** A question of which is known what becomes of it. */
    private record Told(Question question, String how, Optional<Answer> known) implements Question {
        @Override
        public String text() {
            return question.text() + " (" + how + ")";
        }

        @Override
        public Position at() {
            return question.at();
        }

        @Override
        public Answer ask(Queries database) {
            return question.ask(database);
        }
    }
}

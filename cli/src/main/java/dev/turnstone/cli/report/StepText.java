package dev.turnstone.cli.report;

import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.LiveScript.Part;
import dev.turnstone.plan.Question;
import dev.turnstone.plan.Shape;
import dev.turnstone.plan.Shape.Atomicity;
import dev.turnstone.plan.Start;
import dev.turnstone.plan.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a step does, in words: the only place that tells the kinds of step apart for people.
 *
 * @param tables those that decide what it is when its turn has come; none when its statements are known
 */
public record StepText(
        Action action, String detail, Optional<Changeset> changeset, Optional<Shape> shape, List<String> tables) {
    /** Of a step of which all is known. */
    private StepText(Action action, String detail, Optional<Changeset> changeset, Optional<Shape> shape) {
        this(action, detail, changeset, shape, List.of());
    }

    /** The kinds of step; their names are part of the JSON. */
    public enum Action {
        APPLY("run"),
        TAKE_BACK("take back"),
        MARK_RAN("record only"),
        FORGET("forget"),
        SET_BASELINE("set the baseline"),
        ACCEPT_CHECKSUM("accept the edit"),
        ACCEPT_GONE("accept that it is gone"),
        ASSUME_APPLIED("record as done"),
        ASSUME_TAKEN_BACK("record as taken back"),
        ASSUME_STATEMENT_DONE("note that its open statement is done"),
        RUN_STATEMENT_AGAIN("note that its open statement is to be run"),
        START_OVER("forget that it was begun"),
        RECORD_AS_RUN("record as run"),
        GIVE_TAG("name the newest state"),
        FORGET_CHECKSUM("forget the checksum"),
        WRITE_CHECKSUM("write the checksum");

        private final String words;

        Action(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public static StepText of(Step step) {
        if (step instanceof Step.Apply apply) {
            StepText text = working(Action.APPLY, apply, apply.changeset(), apply.shape(), apply.start());
            return apply.start().interrupted().isPresent() ? text : text.asking(apply.question());
        }
        if (step instanceof Step.TakeBack back) {
            return working(Action.TAKE_BACK, back, back.changeset(), back.shape(), back.start());
        }
        if (step instanceof Step.MarkRan mark) {
            return new StepText(Action.MARK_RAN, mark.reason(), Optional.of(mark.changeset()), Optional.empty());
        }
        if (step instanceof Step.Forget forget) {
            return writing(Action.FORGET, forget.reason());
        }
        if (step instanceof Step.AcceptChecksum accept) {
            return new StepText(
                    Action.ACCEPT_CHECKSUM,
                    "recorded " + shown(accept.recorded().checksum()) + ", found "
                            + shown(accept.changeset().checksum()),
                    Optional.of(accept.changeset()),
                    Optional.empty());
        }
        if (step instanceof Step.WriteChecksum write) {
            return new StepText(
                    Action.WRITE_CHECKSUM,
                    "recorded " + shown(write.recorded().checksum()),
                    Optional.of(write.changeset()),
                    Optional.empty());
        }
        if (step instanceof Step.RecordAsRun record) {
            return new StepText(Action.RECORD_AS_RUN, "", Optional.of(record.changeset()), Optional.empty());
        }
        if (step instanceof Step.GiveTag tag) {
            return writing(Action.GIVE_TAG, "behind " + tag.newest().id().name());
        }
        if (step instanceof Step.ForgetChecksum forget) {
            return writing(
                    Action.FORGET_CHECKSUM,
                    "recorded " + shown(forget.recorded().checksum()));
        }
        return writing(bookkeeping(step), "");
    }

    private static Action bookkeeping(Step step) {
        if (step instanceof Step.SetBaseline) {
            return Action.SET_BASELINE;
        }
        if (step instanceof Step.AcceptGone) {
            return Action.ACCEPT_GONE;
        }
        if (step instanceof Step.AssumeApplied) {
            return Action.ASSUME_APPLIED;
        }
        if (step instanceof Step.AssumeStatementDone) {
            return Action.ASSUME_STATEMENT_DONE;
        }
        if (step instanceof Step.RunStatementAgain) {
            return Action.RUN_STATEMENT_AGAIN;
        }
        return step instanceof Step.AssumeTakenBack ? Action.ASSUME_TAKEN_BACK : Action.START_OVER;
    }

    private static StepText writing(Action action, String detail) {
        return new StepText(action, detail, Optional.empty(), Optional.empty());
    }

    private static StepText working(Action action, Step step, Changeset changeset, Shape shape, Start start) {
        String goingOn = start.interrupted().isEmpty()
                ? ""
                : start.done() == 0 ? ", goes on at its beginning" : ", goes on behind statement " + start.done();
        String commits = shape.atomicity() == Atomicity.ONE_TRANSACTION ? "one transaction" : "commits on the way";
        return new StepText(
                action, commits + goingOn, Optional.of(changeset), Optional.of(shape), deciding(step.changes()));
    }

    private StepText asking(Optional<Question> question) {
        String asked = question.map(it -> "; asks first: " + it.text()).orElse("");
        return new StepText(action, detail + asked, changeset, shape, tables);
    }

    private static String shown(Optional<?> checksum) {
        return checksum.map(Object::toString).orElse("none");
    }

    /** What the step consists of: so many statements, or Java; empty text for bookkeeping. */
    public String content() {
        if (shape.isEmpty()) {
            return "";
        }
        int statements = shape.get().statements();
        if (!tables.isEmpty()) {
            return "made of what is in " + String.join(", ", tables);
        }
        boolean java =
                changeset.filter(it -> it.change() instanceof Change.Code).isPresent();
        if (statements == 0 && java) {
            return "Java";
        }
        return statements + (statements == 1 ? " statement" : " statements");
    }

    private static List<String> deciding(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change instanceof Change.Live live ? live.script().parts().stream() : Stream.empty())
                .flatMap(part -> part instanceof Part.Open open
                        ? Stream.of(open.rendering().table())
                        : Stream.empty())
                .distinct()
                .toList();
    }
}

package dev.turnstone.apply.run;

import dev.turnstone.Position;
import dev.turnstone.changelog.Change;
import dev.turnstone.plan.Step;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The line of a Java routine at which it failed, where its stack trace tells. */
public final class RoutineFrame {
    private RoutineFrame() {}

    /** The innermost line of the step's own classes, in the source if that is known, else in a file of its name. */
    public static Optional<Position> in(Throwable thrown, Step step, Position source) {
        return codes(step)
                .flatMap(code -> frames(thrown).filter(frame -> belongs(frame, code.className())))
                .filter(frame -> frame.getLineNumber() > 0)
                .findFirst()
                .map(frame -> new Position(file(frame, source), frame.getLineNumber(), 1));
    }

    private static Stream<Change.Code> codes(Step step) {
        Stream<Change> changes = Stream.empty();
        if (step instanceof Step.Apply apply) {
            changes = apply.changeset().change().all();
        } else if (step instanceof Step.TakeBack back) {
            changes = back.changeset().undo().stream()
                    .flatMap(undo -> undo.change().all());
        }
        return changes.filter(Change.Code.class::isInstance).map(Change.Code.class::cast);
    }

    /** Of the cause first: who wraps an exception does so further out. */
    private static Stream<StackTraceElement> frames(Throwable thrown) {
        Throwable cause = thrown.getCause();
        Stream<StackTraceElement> own = Arrays.stream(thrown.getStackTrace());
        return cause == null || cause == thrown ? own : Stream.concat(frames(cause), own);
    }

    private static boolean belongs(StackTraceElement frame, String className) {
        return frame.getClassName().equals(className) || frame.getClassName().startsWith(className + "$");
    }

    private static String file(StackTraceElement frame, Position source) {
        return source.file().endsWith(".java")
                ? source.file()
                : Objects.requireNonNullElse(frame.getFileName(), source.file());
    }
}

package dev.turnstone.liquibase.precondition;

import dev.turnstone.Position;
import dev.turnstone.changelog.Lookup.Unanswered;
import dev.turnstone.plan.Question;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The preconditions of a changelog and all it includes, asked before anything is run. There is nothing to leave out or to
 * record here, so whatever doesn't hold ends the run, unless it is to be only told.
 */
public final class ChangelogQuestion implements Question {
    private final List<PreconditionQuestion> parts;

    /** At least one. */
    public ChangelogQuestion(List<PreconditionQuestion> parts) {
        this.parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("nothing to ask");
        }
    }

    @Override
    public String text() {
        return parts.stream().map(PreconditionQuestion::text).collect(Collectors.joining("; "));
    }

    @Override
    public Position at() {
        return parts.get(0).at();
    }

    @Override
    public Answer ask(Queries database) {
        return together(parts.stream()
                .map(part -> new Answered(part, part.ask(database)))
                .iterator());
    }

    @Override
    public Optional<Answer> whenPrinted(Optional<Queries> database) {
        List<Answered> answered = parts.stream()
                .flatMap(part -> part.whenPrinted(database).map(answer -> new Answered(part, answer)).stream())
                .toList();
        return answered.isEmpty() ? Optional.empty() : Optional.of(together(answered.iterator()));
    }

    @Override
    public Optional<Answer> asOfNow(Queries database) throws Unanswered {
        List<Answered> answered = new ArrayList<>();
        for (PreconditionQuestion part : parts) {
            part.asOfNow(database).ifPresent(answer -> answered.add(new Answered(part, answer)));
        }
        return answered.size() < parts.size() ? Optional.empty() : Optional.of(together(answered.iterator()));
    }

    private record Answered(PreconditionQuestion part, Answer answer) {}

    /** Nobody is asked behind the first that ends the run. */
    private static Answer together(Iterator<Answered> answers) {
        List<String> told = new ArrayList<>();
        while (answers.hasNext()) {
            Answered next = answers.next();
            if (next.answer() instanceof Answer.RunAllTheSame despite) {
                told.add(despite.why());
            } else if (!(next.answer() instanceof Answer.Run)) {
                return new Answer.Halt(
                        why(next.answer()) + ", at " + next.part().at());
            }
        }
        return told.isEmpty() ? new Answer.Run() : new Answer.RunAllTheSame(String.join("; ", told));
    }

    private static String why(Answer answer) {
        if (answer instanceof Answer.Halt halt) {
            return halt.why();
        }
        if (answer instanceof Answer.Skip skip) {
            return skip.why();
        }
        return answer instanceof Answer.MarkRan mark ? mark.why() : "";
    }
}

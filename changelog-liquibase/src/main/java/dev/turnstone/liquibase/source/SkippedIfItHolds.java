package dev.turnstone.liquibase.source;

import dev.turnstone.Position;
import dev.turnstone.changelog.Lookup.Unanswered;
import dev.turnstone.plan.Question;
import java.util.Optional;

/**
 * The preconditions of a changeset that isn't for this database: what doesn't hold has its consequences, but where they hold
 * nothing is run.
 */
record SkippedIfItHolds(Question asked, String why) implements Question {

    @Override
    public String text() {
        return asked.text();
    }

    @Override
    public Position at() {
        return asked.at();
    }

    @Override
    public Answer ask(Queries database) {
        return notRun(asked.ask(database));
    }

    @Override
    public Optional<Answer> whenPrinted(Optional<Queries> database) {
        return Optional.of(asked.whenPrinted(database).map(this::notRun).orElseGet(() -> new Answer.Skip(why)));
    }

    @Override
    public Optional<Answer> asOfNow(Queries database) throws Unanswered {
        return asked.asOfNow(database).map(this::notRun);
    }

    @Override
    public Optional<Answer> known() {
        return asked.known().map(this::notRun);
    }

    private Answer notRun(Answer answer) {
        return answer instanceof Answer.Run || answer instanceof Answer.RunAllTheSame ? new Answer.Skip(why) : answer;
    }
}

package dev.turnstone.liquibase.source;

import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.changeset.Preconditions;
import dev.turnstone.plan.Question;
import java.util.Optional;

/** The preconditions of a changeset, asked when its turn has come. */
final class PreconditionQuestion implements Question {
    private final Preconditions preconditions;

    private PreconditionQuestion(Preconditions preconditions) {
        this.preconditions = preconditions;
    }

    /** Empty when it has none. */
    static Optional<Question> of(LiquibaseChangeset changeset) {
        return changeset.preconditions().map(PreconditionQuestion::new);
    }

    @Override
    public String text() {
        return "preconditions at " + preconditions.at();
    }

    @Override
    public Answer ask(Queries database) {
        return new Answer.Halt("preconditions are not looked at yet");
    }
}

package dev.turnstone.liquibase.source.runnable;

import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.changeset.Preconditions;
import dev.turnstone.liquibase.precondition.ChangelogQuestion;
import dev.turnstone.liquibase.precondition.PreconditionQuestion;
import dev.turnstone.liquibase.read.ChangelogFiles;
import dev.turnstone.plan.Question;
import java.util.List;
import java.util.Optional;

/** The preconditions of a changelog as questions to one database. */
public final class Questions {
    private final String database;
    private final ChangelogFiles files;

    public Questions(String database, ChangelogFiles files) {
        this.database = database;
        this.files = files;
    }

    /** Empty when the changeset has none. */
    public Optional<Question> of(LiquibaseChangeset changeset) {
        return changeset.preconditions().map(this::question);
    }

    /** Empty when the changelog has none of its own. */
    public Optional<Question> of(LiquibaseChangelog changelog) {
        List<PreconditionQuestion> parts =
                changelog.preconditions().stream().map(this::question).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new ChangelogQuestion(parts));
    }

    private PreconditionQuestion question(Preconditions preconditions) {
        return PreconditionQuestion.of(
                preconditions,
                database,
                name -> files.property(name, preconditions.around().file()));
    }
}

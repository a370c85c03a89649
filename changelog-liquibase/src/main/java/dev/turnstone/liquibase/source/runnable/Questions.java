package dev.turnstone.liquibase.source.runnable;

import dev.turnstone.Problem;
import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.changeset.Preconditions;
import dev.turnstone.liquibase.deed.CustomClasses;
import dev.turnstone.liquibase.deed.CustomConditions;
import dev.turnstone.liquibase.precondition.ChangelogQuestion;
import dev.turnstone.liquibase.precondition.PreconditionQuestion;
import dev.turnstone.liquibase.read.ChangelogFiles;
import dev.turnstone.plan.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The preconditions of a changelog as questions to one database. */
public final class Questions {
    private final String database;
    private final ChangelogFiles files;
    private final CustomConditions classes;
    private final Consumer<Problem> problems;

    public Questions(String database, ChangelogFiles files, CustomClasses classes, Consumer<Problem> problems) {
        this.database = database;
        this.files = files;
        this.classes = new CustomConditions(classes, database, files::read);
        this.problems = problems;
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
        classes.problems(preconditions.conditions()).forEach(problems);
        return PreconditionQuestion.of(
                preconditions,
                database,
                name -> files.property(name, preconditions.around().file()),
                classes);
    }
}

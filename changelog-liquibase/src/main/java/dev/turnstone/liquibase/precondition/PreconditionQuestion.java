package dev.turnstone.liquibase.precondition;

import dev.turnstone.Position;
import dev.turnstone.changelog.Lookup.Unanswered;
import dev.turnstone.liquibase.changeset.Preconditions;
import dev.turnstone.liquibase.changeset.Preconditions.Otherwise;
import dev.turnstone.liquibase.deed.CustomConditions;
import dev.turnstone.plan.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Preconditions, asked when the turn of what they stand before has come. */
public final class PreconditionQuestion implements Question {
    private final Preconditions preconditions;
    private final List<Term> terms;

    private PreconditionQuestion(Preconditions preconditions, List<Term> terms) {
        this.preconditions = preconditions;
        this.terms = terms;
    }

    /**
     * Those of a changeset or of a changelog file, for a database.
     *
     * @param database its short name, as {@code postgresql}
     * @param properties what properties stand for in the file
     * @param classes of the user's
     */
    public static PreconditionQuestion of(
            Preconditions preconditions,
            String database,
            Function<String, Optional<String>> properties,
            CustomConditions classes) {
        Asking asking = new Asking(database, preconditions.around(), properties, classes);
        return new PreconditionQuestion(preconditions, new TermReader(asking).terms(preconditions.conditions()));
    }

    /** In one line, since it is printed into comments of SQL. */
    @Override
    public String text() {
        String texts = terms.stream().map(Term::text).collect(Collectors.joining(", "));
        return "preconditions: " + texts.replaceAll("\\s+", " ");
    }

    @Override
    public Position at() {
        return preconditions.at();
    }

    @Override
    public Answer ask(Queries database) {
        try {
            return answer(database);
        } catch (Unanswered e) {
            return answer(
                    preconditions.onError(),
                    why(preconditions.onErrorMessage(), "a precondition can't be told: " + e.getMessage()));
        }
    }

    private Answer answer(Queries database) throws Unanswered {
        Optional<String> failed = new Term.All(terms).against(database);
        return failed.isEmpty()
                ? new Answer.Run()
                : answer(
                        preconditions.onFail(),
                        why(preconditions.onFailMessage(), "a precondition doesn't hold: " + failed.get()));
    }

    @Override
    public Optional<Answer> whenPrinted(Optional<Queries> database) {
        return switch (preconditions.onSqlOutput()) {
            case IGNORE -> Optional.empty();
            // A class of the user's may do anything, so looking doesn't call it.
            case TEST ->
                CustomConditions.areIn(preconditions.conditions()) ? Optional.empty() : database.map(this::ask);
            case FAIL ->
                Optional.of(answer(
                        preconditions.onFail(),
                        why(preconditions.onFailMessage(), "it says onSqlOutput=\"FAIL\", and SQL is only printed")));
        };
    }

    /** A class of the user's may do anything, so looking doesn't call it. */
    @Override
    public Optional<Answer> asOfNow(Queries database) throws Unanswered {
        return CustomConditions.areIn(preconditions.conditions()) ? Optional.empty() : Optional.of(answer(database));
    }

    private static String why(Optional<String> message, String reason) {
        return message.map(text -> text + " (" + reason + ")").orElse(reason);
    }

    private static Answer answer(Otherwise otherwise, String why) {
        return switch (otherwise) {
            case HALT -> new Answer.Halt(why);
            case CONTINUE -> new Answer.Skip(why);
            case MARK_RAN -> new Answer.MarkRan(why);
            case WARN -> new Answer.RunAllTheSame(why);
        };
    }
}

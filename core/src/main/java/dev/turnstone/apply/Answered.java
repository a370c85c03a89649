package dev.turnstone.apply;

import dev.turnstone.sql.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A statement that the database has carried out. Whether it stays is another matter: the transaction it is in may yet be
 * rolled back.
 *
 * @param answers possibly none
 * @param took from sending it to the end of the last answer
 */
public record Answered(SqlStatement statement, List<Answer> answers, Duration took) {
    public Answered {
        Objects.requireNonNull(statement, "statement");
        answers = List.copyOf(answers);
        Objects.requireNonNull(took, "took");
    }
}

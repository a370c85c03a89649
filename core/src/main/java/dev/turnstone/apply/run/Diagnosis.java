package dev.turnstone.apply.run;

import dev.turnstone.dialect.Dialect;
import java.sql.SQLException;
import java.util.Optional;

/** What somebody who knows the data source makes of an error of its. */
public interface Diagnosis {
    /** Nobody knows more than the error says. */
    Diagnosis NONE = error -> Optional.empty();

    /** What stands in the way, and what to do about it. */
    Optional<String> remedyFor(Throwable error);

    /** What it said, for people. */
    default String wordsOf(Throwable error) {
        return error.getMessage() == null ? error.getClass().getName() : error.getMessage();
    }

    /** A database's. */
    static Diagnosis by(Dialect dialect) {
        return new Diagnosis() {
            @Override
            public Optional<String> remedyFor(Throwable error) {
                return error instanceof SQLException sql ? dialect.remedyFor(sql) : Optional.empty();
            }

            @Override
            public String wordsOf(Throwable error) {
                return error instanceof SQLException sql && sql.getMessage() != null
                        ? dialect.wordsOf(sql)
                        : Diagnosis.super.wordsOf(error);
            }
        };
    }
}

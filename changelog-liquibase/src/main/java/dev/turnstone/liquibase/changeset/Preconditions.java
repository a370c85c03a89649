package dev.turnstone.liquibase.changeset;

import dev.turnstone.Position;
import dev.turnstone.liquibase.tree.Node;
import java.util.List;
import java.util.Optional;

/**
 * {@code preConditions}: what must hold, and what to do otherwise.
 *
 * @param conditions all of them must hold
 * @param onFail when one doesn't hold
 * @param onError when it can't be told
 * @param onSqlOutput when SQL is only printed
 * @param onFailMessage what people are told when one doesn't hold
 * @param onErrorMessage what they are told when it can't be told
 * @param around where they stand
 */
public record Preconditions(
        List<Condition> conditions,
        Otherwise onFail,
        Otherwise onError,
        OnSqlOutput onSqlOutput,
        Optional<String> onFailMessage,
        Optional<String> onErrorMessage,
        Around around,
        Position at) {

    /**
     * The changelog file that they stand in.
     *
     * @param file its path, below the search path
     * @param path by which its changesets are known
     * @param quoting which names its changesets put in quotes
     */
    public record Around(String file, String path, Behaviour.Quoting quoting) {}

    /** What to do when a precondition doesn't hold, or can't be told. */
    public enum Otherwise {
        /** Stop the run. */
        HALT,
        /** Leave the changeset out this time. */
        CONTINUE,
        /** Record the changeset as run, without running it. */
        MARK_RAN,
        /** Say so and run it. */
        WARN
    }

    /** What a precondition is worth when SQL is only printed. */
    public enum OnSqlOutput {
        /** It isn't looked at. */
        IGNORE,
        /** It is looked at. */
        TEST,
        /** It never holds. */
        FAIL
    }

    /** Something that holds or doesn't. */
    public sealed interface Condition {
        /** All of them hold. */
        record And(List<Condition> all) implements Condition {
            public And {
                all = List.copyOf(all);
            }
        }

        /** At least one holds. */
        record Or(List<Condition> any) implements Condition {
            public Or {
                any = List.copyOf(any);
            }
        }

        /** None holds. */
        record Not(List<Condition> none) implements Condition {
            public Not {
                none = List.copyOf(none);
            }
        }

        /**
         * A question to the database, the login or the changelog.
         *
         * @param node as written: its name is the kind of question
         */
        record Question(Node node) implements Condition {}
    }

    public Preconditions {
        conditions = List.copyOf(conditions);
    }
}

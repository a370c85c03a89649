package dev.turnstone;

import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.Outcome;
import dev.turnstone.history.History;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Question;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something with a schema that is to be brought up to date. {@link dev.turnstone.target.JdbcTarget} is the kind for
 * databases with a JDBC driver, {@link dev.turnstone.store.StoreTarget} for whatever else has transactions. Immutable and thread-safe; sessions are neither.
 */
public interface Target {

    /** What it is called in messages; shows no secret. */
    String name();

    /**
     * Opens it so that nothing is written and nothing comes into being. It may return before it is reached: then the
     * first question to the session waits for that, and throws what this would have thrown.
     *
     * @throws TurnstoneException when it can't be reached
     */
    Session openForReading(Settings settings, Listener listener);

    /**
     * Opens it for a run. An embedded database that doesn't exist comes into being with {@link WritingSession#locked}. As
     * with {@link #openForReading} it may still be in the making when this returns.
     *
     * @throws TurnstoneException when it can't be reached
     */
    WritingSession openForWriting(Settings settings, Listener listener, Cancellation cancellation);

    /** An open target. Closing it frees all it holds. */
    interface Session extends AutoCloseable {
        /** What is applied, read now. */
        History history();

        /** What plans have to know of it. */
        Database database();

        /** The schema that scripts work in; where there are no schemas, the login's own. */
        default Home home() {
            return new Home.OfLogin();
        }

        /** What questions may ask it; empty when there is nothing to ask yet, or ever. */
        default Optional<Question.Queries> queries() {
            return Optional.empty();
        }

        /**
         * Who is written down as holding the lock that Liquibase looks at; empty when nobody is.
         *
         * @throws TurnstoneException when the server proves that it is a run of ours, and lives
         */
        default Optional<String> lockHolder() {
            return Optional.empty();
        }

        /** Product and version of the server, for people; empty text when there is no database yet. */
        String server();

        @Override
        void close();
    }

    /** A target open for a run. */
    interface WritingSession extends Session {
        /**
         * Runs the body while all other runs are kept out.
         *
         * @throws TurnstoneException when the lock can't be had in time
         */
        <T> T locked(Function<Run, T> body);

        /**
         * Frees the locks of other tools that are left in the history's lock table; tells who had it, or nothing when
         * none was left.
         *
         * @throws TurnstoneException when the server proves that a run of ours has it and lives
         */
        default String unlock() {
            return "";
        }
    }

    /** A run that has the target to itself. */
    interface Run {
        /** What is applied, read now. */
        History history();

        /** Carries out a plan without errors, from its first step to its last or the first that fails. */
        Outcome apply(Plan plan);
    }
}

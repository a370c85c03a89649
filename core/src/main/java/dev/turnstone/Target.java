package dev.turnstone;

import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.Witness;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.file.FileMemory;
import dev.turnstone.file.Keep;
import dev.turnstone.history.History;
import dev.turnstone.owner.Ledger;
import dev.turnstone.owner.OwnerNote;
import dev.turnstone.plan.Contents;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Something with a schema that is to be brought up to date. {@link dev.turnstone.target.JdbcTarget} is the kind for
 * databases with a JDBC driver, {@link dev.turnstone.store.StoreTarget} for whatever else has transactions. Immutable and thread-safe; sessions are neither.
 */
public interface Target {

    /** What it is called in messages; shows no secret. */
    String name();

    /** What is known of it without reaching it: which product it is, as far as its address tells. */
    default Optional<Database> foreseen() {
        return Optional.empty();
    }

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

        /** What is kept about owners, read now; nothing where a target keeps no such thing. */
        default List<OwnerNote> ownerNotes() {
            return List.of();
        }

        /**
         * The statements that remove these objects, each named by kind and name, from the schema that unqualified names
         * mean; none where a target knows of no objects.
         */
        default List<String> drops(Collection<String> objects) {
            return List.of();
        }

        /** What is in its schemas, asked when it is looked at. */
        default Contents contents() {
            return Contents.NONE;
        }

        /** The objects of the schema that unqualified names mean, by kind and name; none where a target knows of no objects. */
        default Set<String> objects() {
            return Set.of();
        }

        /** Whether a table of this name is one in which the history, or something beside it, is kept. */
        default boolean keeps(String table) {
            return false;
        }

        /** The schema that scripts work in; where there are no schemas, the login's own. */
        default Home home() {
            return new Home.OfLogin();
        }

        /** What questions may ask it; empty when there is nothing to ask yet, or ever. */
        default Optional<Question.Queries> queries() {
            return Optional.empty();
        }

        /** What is kept of a file that is run by itself, read now. */
        default FileMemory memoryOf(ChangesetId file) {
            return FileMemory.NONE;
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
         * Runs the body for a file that is to be run by itself, while other runs are kept out as far as that leaves no
         * more in the target than is to be kept.
         *
         * @param rows how many of an answer the listener is told
         * @throws TurnstoneException when the lock can't be had in time, or a target of this kind runs no files
         */
        default <T> T lockedForFile(Keep keep, int rows, Function<FileWork, T> body) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "A target of this type runs no SQL files by themselves. Nothing was run.",
                    List.of(),
                    "Name a database with --url."));
        }

        /**
         * Makes what has to be there before a run can begin: schemas that don't exist. The plan is to be made anew afterwards.
         *
         * @param plan with its {@linkplain Plan#groundwork() groundwork}
         * @throws TurnstoneException when that can't be
         */
        default void prepare(Plan plan) {}

        /**
         * Carries out the plan that empties schemas, if it has no errors, while other runs are kept out as far as that needs
         * no table.
         *
         * @param plan made then
         */
        default Outcome clean(Supplier<Plan> plan) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "A target of this type has no schemas that could be emptied. Nothing was run.",
                    List.of(),
                    "Name a database with --url."));
        }

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

    /** What a target does for a file that is run by itself. */
    interface FileWork {
        /** What is kept of the file, read now; nothing where nothing is to be kept. */
        FileMemory memory(ChangesetId file);

        /** Carries out a plan of one step, without errors. */
        Outcome run(Plan plan);
    }

    /** A run that has the target to itself. */
    interface Run {
        /** What is applied, read now. */
        History history();

        /** What is kept about owners; empty where a target has no such thing. */
        default Optional<Ledger> ledger() {
            return Optional.empty();
        }

        /** Carries out a plan without errors, from its first step to its last or the first that fails. */
        Outcome apply(Plan plan);

        /**
         * Carries out plans without errors, one behind the other, up to the first that fails; the outcomes of as many as
         * were begun. Together they may cost less.
         *
         * @param plans each of changesets of its own, and none with a question; the first knows the history as it is
         * @param witness looks at steps before they are recorded, where the target knows of objects
         */
        default List<Outcome> apply(List<Plan> plans, Witness witness) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Plan plan : plans) {
                Outcome outcome = apply(plan);
                outcomes.add(outcome);
                if (!(outcome instanceof Outcome.Completed)) {
                    break;
                }
            }
            return outcomes;
        }
    }
}

package dev.turnstone;

import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.Outcome;
import dev.turnstone.file.FileMemory;
import dev.turnstone.file.FilePlanning;
import dev.turnstone.file.Keep;
import dev.turnstone.file.SqlFile;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Plan;
import java.util.List;
import java.util.Objects;

/**
 * Runs one SQL file on a target, without a changelog. The file is cut, laid out in transactions and sent as a changeset
 * is: all of it is one transaction where the database can do that and the file doesn't begin and end its own; what can't be
 * in a transaction stands outside of it. {@link Listener#statementAnswered} tells what the database answers.
 *
 * <pre>{@code
 * FileRunner.of(JdbcTarget.of("jdbc:postgresql://localhost/shop", "shop", password))
 *         .run(SqlFile.read(Path.of("app_migrations/7.sql"), "7.sql"))
 *         .orThrow();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class FileRunner implements Watched<FileRunner> {
    /** So many rows of an answer are kept where nobody says otherwise. */
    public static final int ROWS_SHOWN = 50;

    private final Target target;
    private final Settings settings;
    private final Listener listener;
    private final Cancellation cancellation;
    private final Manner manner;

    /**
     * How files are run.
     *
     * @param keep what the database keeps of that
     * @param rows so many of an answer are kept
     * @param first the statement to begin with, counted from 1
     */
    private record Manner(Keep keep, int rows, int first) {}

    private FileRunner(Target target, Settings settings, Listener listener, Cancellation cancellation, Manner manner) {
        this.target = Objects.requireNonNull(target, "target");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.cancellation = Objects.requireNonNull(cancellation, "cancellation");
        this.manner = manner;
    }

    /** With {@link Settings#DEFAULTS}, unwatched; nothing is recorded. */
    public static FileRunner of(Target target) {
        return new FileRunner(
                target, Settings.DEFAULTS, Listener.NONE, new Cancellation(), new Manner(Keep.NOTHING, ROWS_SHOWN, 1));
    }

    /** The same with other settings. */
    public FileRunner with(Settings other) {
        return new FileRunner(target, other, listener, cancellation, manner);
    }

    @Override
    public FileRunner with(Listener other) {
        return new FileRunner(target, settings, other, cancellation, manner);
    }

    @Override
    public FileRunner with(Cancellation other) {
        return new FileRunner(target, settings, listener, other, manner);
    }

    /** Plans are alike, whatever they are for. */
    @Override
    public FileRunner forPrinting() {
        return this;
    }

    /** The same that keeps this of a run. */
    public FileRunner keeping(Keep keep) {
        return in(new Manner(keep, manner.rows(), manner.first()));
    }

    /** The same that keeps so many rows of each answer. */
    public FileRunner showing(int rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("a negative number of rows");
        }
        return in(new Manner(manner.keep(), rows, manner.first()));
    }

    /** The same that begins with this statement, counted from 1; those before it are taken to be done. */
    public FileRunner from(int statement) {
        if (statement < 1) {
            throw new IllegalArgumentException("statements are counted from 1");
        }
        return in(new Manner(manner.keep(), manner.rows(), statement));
    }

    private FileRunner in(Manner other) {
        return new FileRunner(target, settings, listener, cancellation, other);
    }

    /**
     * What {@link #run} would do. Writes nothing; where nothing is to be recorded, no schema or role is to be looked up and
     * the address tells which product it is, the database isn't even connected to.
     *
     * @throws TurnstoneException when the target can't be read
     */
    public Plan plan(SqlFile file) {
        boolean atHome = settings.schema().isEmpty() && settings.role().isEmpty();
        if (atHome && manner.keep() == Keep.NOTHING && target.foreseen().isPresent()) {
            return planned(file, target.foreseen().get(), FileMemory.NONE);
        }
        try (Target.Session session = target.openForReading(settings, listener)) {
            FileMemory memory = manner.keep() == Keep.RECORD ? session.memoryOf(file.id()) : FileMemory.NONE;
            return planned(file, session.database(), memory).at(session.home());
        }
    }

    private Plan planned(SqlFile file, Database database, FileMemory memory) {
        return new FilePlanning(file, manner.first()).plan(database, memory);
    }

    /**
     * Runs a file. What goes wrong with it is in the outcome.
     *
     * @throws TurnstoneException when the target can't be reached, or its lock can't be had
     */
    public Outcome run(SqlFile file) {
        try (Target.WritingSession session = target.openForWriting(settings, listener, cancellation)) {
            Plan foreseen = planned(file, session.database(), FileMemory.NONE);
            if (foreseen.hasErrors()) {
                return new Outcome.Refused(foreseen);
            }
            return session.lockedForFile(manner.keep(), manner.rows(), work -> {
                Plan plan = planned(file, session.database(), work.memory(file.id()));
                return plan.hasErrors() ? new Outcome.Refused(plan) : carriedOut(plan, work);
            });
        }
    }

    private Outcome carriedOut(Plan plan, Target.FileWork work) {
        if (plan.steps().isEmpty()) {
            return new Outcome.Completed(plan, List.of());
        }
        listener.planned(plan);
        return work.run(plan);
    }
}

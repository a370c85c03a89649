package dev.turnstone;

import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.gate.Gate;
import dev.turnstone.gate.Guarded;
import dev.turnstone.history.History;
import dev.turnstone.history.RunSignature;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Planner;
import dev.turnstone.plan.ReadOnce;
import dev.turnstone.plan.Recording;
import dev.turnstone.plan.Repair;
import dev.turnstone.plan.Source;
import dev.turnstone.plan.Tagging;
import dev.turnstone.plan.print.Preview;
import dev.turnstone.plan.print.PrintedPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Brings a target up to date with a changelog.
 *
 * <pre>{@code
 * Turnstone turnstone = Turnstone.of(
 *         RoutineFolder.of(Path.of("db")), JdbcTarget.of("jdbc:postgresql://localhost/shop", "shop", password));
 * turnstone.migrate().orThrow();
 * }</pre>
 *
 * <p>What only looks ({@link #status}, {@link #plan}, {@link #requireCurrent}) writes nothing. Immutable and
 * thread-safe: two threads that migrate at once are two runs, of which one waits for the other.
 */
public final class Turnstone implements Guarded, Watched<Turnstone> {
    private final Source source;
    private final Target target;
    private final Settings settings;
    private final Listener listener;
    private final Cancellation cancellation;
    private final Purpose purpose;
    private final Goal newest;
    private final UnaryOperator<NextCommand> commands;

    /** What plans are made for. */
    private enum Purpose {
        /** Somebody runs them, now or later. */
        RUNS,
        /** Somebody reads them, or runs them by hand. */
        PRINT
    }

    private Turnstone(
            Source source,
            Target target,
            Settings settings,
            Listener listener,
            Cancellation cancellation,
            Purpose purpose,
            Goal newest,
            UnaryOperator<NextCommand> commands) {
        this.purpose = purpose;
        this.commands = Objects.requireNonNull(commands, "commands");
        this.newest = newest;
        this.source = Objects.requireNonNull(source, "source");
        this.target = Objects.requireNonNull(target, "target");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.cancellation = Objects.requireNonNull(cancellation, "cancellation");
    }

    /** With {@link Settings#DEFAULTS}, unwatched. */
    public static Turnstone of(Source source, Target target) {
        return new Turnstone(
                source,
                target,
                Settings.DEFAULTS,
                Listener.NONE,
                new Cancellation(),
                Purpose.RUNS,
                Goal.NEWEST,
                UnaryOperator.identity());
    }

    /** For what needs no changelog: {@link #tag} and {@link #unlock}. */
    public static Turnstone of(Target target) {
        return of(
                () -> {
                    throw new IllegalStateException("this needs a changelog, and none was given");
                },
                target);
    }

    /** The same with other settings. */
    public Turnstone with(Settings other) {
        return new Turnstone(source, target, other, listener, cancellation, purpose, newest, commands);
    }

    /** The same, watched. */
    @Override
    public Turnstone with(Listener other) {
        return new Turnstone(source, target, settings, other, cancellation, purpose, newest, commands);
    }

    /** The same, whose runs can be asked to stop. */
    @Override
    public Turnstone with(Cancellation other) {
        return new Turnstone(source, target, settings, listener, other, purpose, newest, commands);
    }

    /** The same, which brings the target to its newest state in this order where nobody names another goal. */
    public Turnstone with(Goal.Order order) {
        return new Turnstone(
                source, target, settings, listener, cancellation, purpose, new Goal(newest.reach(), order), commands);
    }

    /**
     * The same, whose commands are completed in this way: by what leads to the target where people type them.
     *
     * @param other for the commands that messages of the gate have
     */
    public Turnstone completing(UnaryOperator<NextCommand> other) {
        return new Turnstone(source, target, settings, listener, cancellation, purpose, newest, other);
    }

    /** A command as people can type it for this target. */
    @Override
    public NextCommand completed(NextCommand command) {
        return commands.apply(command);
    }

    /**
     * The same for somebody who asks again and again: the changelog is read with the first question, and the target is
     * tried once each time.
     */
    @Override
    public Turnstone forPolling() {
        return new Turnstone(
                new ReadOnce(source),
                target,
                settings.withConnectWait(Duration.ZERO),
                listener,
                cancellation,
                purpose,
                newest,
                commands);
    }

    /** What the target is called in messages; shows no secret. */
    @Override
    public String name() {
        return target.name();
    }

    /**
     * The same, whose plans are there to be printed: preconditions that ask for it are tested now, and the plan says what
     * was tested and what is taken to hold.
     */
    @Override
    public Turnstone forPrinting() {
        return new Turnstone(source, target, settings, listener, cancellation, Purpose.PRINT, newest, commands);
    }

    /**
     * What {@link #migrate(Goal)} would do. Writes nothing; an embedded database that doesn't exist isn't made.
     *
     * @throws TurnstoneException when there is no changelog, or the target can't be read
     */
    public Plan plan(Goal goal) {
        return preview(goal).plan();
    }

    /** What {@link #migrate()} would do. */
    public Plan plan() {
        return plan(newest);
    }

    /**
     * How the target stands to the changelog. Writes nothing.
     *
     * @throws TurnstoneException when there is no changelog, or the target can't be read
     */
    @Override
    public Status status() {
        return preview(newest);
    }

    /** What {@link #migrate(Goal)} would do, and on what. Writes nothing. */
    public Status preview(Goal goal) {
        return look((planner, history) -> planner.forward(history, goal));
    }

    /**
     * Does nothing when the target is current: the {@link Gate} in one word.
     *
     * @throws TurnstoneException with {@link ErrorCode#UPGRADE_REQUIRED} and the pending changesets when it isn't, and with
     *     what is wrong when something is
     */
    public void requireCurrent() {
        Gate.of(this).pass();
    }

    /** Runs everything that is pending. */
    public Outcome migrate() {
        return migrate(newest);
    }

    /**
     * Runs what is pending, as far as the goal says. What goes wrong with the changelog or a step is in the outcome.
     *
     * @throws TurnstoneException when there is no changelog, the target can't be reached, or its lock can't be had
     */
    public Outcome migrate(Goal goal) {
        return run((planner, history) -> planner.forward(history, goal));
    }

    /**
     * The same, if it is still exactly what somebody has agreed to.
     *
     * @param agreed what {@link #plan(Goal)} said
     */
    public Outcome migrate(Goal goal, Plan agreed) {
        return run((planner, history) -> planner.forward(history, goal).ifStill(agreed));
    }

    /** What {@link #rollback} would do. Writes nothing. */
    public Plan planRollback(Goal.Reach reach) {
        return previewRollback(reach).plan();
    }

    /** What {@link #rollback} would do, and on what. Writes nothing. */
    public Status previewRollback(Goal.Reach reach) {
        return look((planner, history) -> planner.back(history, reach));
    }

    /** Takes back what lies above a version, newest first, or so many steps. */
    public Outcome rollback(Goal.Reach reach) {
        return run((planner, history) -> planner.back(history, reach));
    }

    /**
     * The same, if it is still exactly what somebody has agreed to: when another run has changed the target since,
     * nothing is taken back.
     *
     * @param agreed what {@link #planRollback} said
     */
    public Outcome rollback(Goal.Reach reach, Plan agreed) {
        return run((planner, history) -> planner.back(history, reach).ifStill(agreed));
    }

    /** What {@link #baseline} would do. Writes nothing. */
    public Plan planBaseline(Version version) {
        return look((planner, history) -> planner.baseline(history, version)).plan();
    }

    /** Adopts a schema that is at this version already: its routines are recorded, none is run. */
    public Outcome baseline(Version version) {
        return run((planner, history) -> planner.baseline(history, version));
    }

    /**
     * The same, if it is still exactly what somebody has agreed to.
     *
     * @param agreed what {@link #planBaseline} said
     */
    public Outcome baseline(Version version, Plan agreed) {
        return run((planner, history) -> planner.baseline(history, version).ifStill(agreed));
    }

    /** What {@link #clean} would do. Writes nothing. */
    public Plan planClean() {
        return look(session -> {
                    Planner planner = source.read().on(session.database());
                    return history -> planner.clean(history, session.contents());
                })
                .plan();
    }

    /**
     * Removes all that is in the schemas of the target, its history among it, where that is allowed. It can't be taken back.
     *
     * @throws TurnstoneException when there is no changelog, the target can't be reached, or its lock can't be had
     */
    public Outcome clean() {
        return clean(UnaryOperator.identity());
    }

    /**
     * The same, if it is still exactly what somebody has agreed to: the same objects of the same schemas.
     *
     * @param agreed what {@link #planClean} said
     */
    public Outcome clean(Plan agreed) {
        return clean(plan -> plan.ifStill(agreed));
    }

    private Outcome clean(UnaryOperator<Plan> checked) {
        try (Target.WritingSession session = target.openForWriting(source.fitting(settings), listener, cancellation)) {
            Planner planner = source.read().on(session.database());
            Plan foreseen = checked.apply(planner.clean(session.history(), session.contents()));
            if (foreseen.hasErrors()) {
                return new Outcome.Refused(foreseen);
            }
            if (foreseen.steps().isEmpty()) {
                return new Outcome.Completed(foreseen, List.of());
            }
            return session.clean(() -> {
                Plan plan = checked.apply(planner.clean(session.history(), session.contents()));
                if (!plan.hasErrors()) {
                    listener.planned(plan);
                }
                return plan;
            });
        }
    }

    /** What {@link #repair} would do. Writes nothing. */
    public Plan planRepair(Repair repair) {
        return look((planner, history) -> planner.repair(history, repair)).plan();
    }

    /** Makes the history agree with the files, or settles an interrupted step, where the user is to be believed. */
    public Outcome repair(Repair repair) {
        return run((planner, history) -> planner.repair(history, repair));
    }

    /**
     * The same, if it is still exactly what somebody has agreed to.
     *
     * @param agreed what {@link #planRepair} said
     */
    public Outcome repair(Repair repair, Plan agreed) {
        return run((planner, history) -> planner.repair(history, repair).ifStill(agreed));
    }

    /** What {@link #record} would do. Writes nothing. */
    public Plan planRecording(Recording recording) {
        return look((planner, history) -> planner.record(history, recording)).plan();
    }

    /** Writes into the history what the user says; nothing is run. */
    public Outcome record(Recording recording) {
        return run((planner, history) -> planner.record(history, recording));
    }

    /**
     * The same, if it is still exactly what somebody has agreed to.
     *
     * @param agreed what {@link #planRecording} said
     */
    public Outcome record(Recording recording, Plan agreed) {
        return run((planner, history) -> planner.record(history, recording).ifStill(agreed));
    }

    /** What {@link #tag} would do. Needs no changelog; writes nothing. */
    public Plan planTag(String tag) {
        return look(tagging(tag)).plan();
    }

    /** Gives the state that the target is in now a name, which a rollback can go back to. Needs no changelog. */
    public Outcome tag(String tag) {
        return run(tagging(tag));
    }

    private static Planning tagging(String tag) {
        return session -> history -> Tagging.plan(history, session.database().rules(), tag);
    }

    /**
     * Frees the lock row that another tool has left. Our own locks need no freeing: they die with their sessions.
     *
     * @return who had it; empty text when it was free
     * @throws TurnstoneException when the server proves that a run of ours has it and lives
     */
    public String unlock() {
        try (Target.WritingSession session = target.openForWriting(source.fitting(settings), listener, cancellation)) {
            return session.unlock();
        }
    }

    /** Makes plans for one target, which may still be connected to when this begins. */
    private interface Planning {
        Plans of(Target.Session session);
    }

    /** By the changelog. It is read once, however many plans are made. */
    private Planning planning(BiFunction<Planner, History, Plan> way) {
        return session -> Plans.by(source.read(), session::database, way);
    }

    private Status look(BiFunction<Planner, History, Plan> way) {
        return look(planning(way));
    }

    private Status look(Planning planning) {
        try (Target.Session session = target.openForReading(source.fitting(settings), listener)) {
            Plan plan = planning.of(session).of(session.history());
            Plan whole = plan.steps().isEmpty() ? plan : plan.at(session.home());
            Plan shown = purpose == Purpose.RUNS ? whole : PrintedPlan.of(whole, session.queries());
            return new Status(
                    target.name(), session.server(), session.database().name(), Preview.of(shown, session.queries()));
        }
    }

    private Outcome run(BiFunction<Planner, History, Plan> way) {
        return run(planning(way));
    }

    private Outcome run(Planning planning) {
        try (Target.WritingSession session = target.openForWriting(source.fitting(settings), listener, cancellation)) {
            Plans plans = planning.of(session);
            Plan plan = plans.of(session.history());
            // A step that was begun and isn't finished may be one that a run is working on just now.
            boolean othersAtWork = !plan.history().interrupted().isEmpty();
            if (plan.hasErrors() && !othersAtWork) {
                return new Outcome.Refused(plan);
            }
            if (plan.steps().isEmpty() && !plan.hasErrors()) {
                return new Outcome.Completed(plan, List.of());
            }
            if (!plan.hasErrors() && !plan.groundwork().isEmpty()) {
                session.prepare(plan);
            }
            // Somebody may have been faster: what counts is the history as it is once the others are kept out. Where it
            // is still the same, so is the plan, and no script has to be read once more.
            return session.locked(run -> {
                History now = run.history();
                Plan chosen = now.equals(plan.history()) && plans.hold() ? plan : plans.of(now);
                if (!chosen.hasErrors()) {
                    listener.planned(chosen);
                }
                return run.apply(chosen);
            });
        }
    }

    /** What writes the history of a plan into a script, for people who execute it by hand. */
    public static HistoryScript historyScript(Status status, Settings settings) {
        RunSignature run =
                RunSignature.at(System.currentTimeMillis(), UUID.randomUUID().toString(), version());
        return HistoryScript.of(status, settings, run);
    }

    /** The version of this library. */
    public static String version() {
        Properties properties = new Properties();
        try (InputStream in = Turnstone.class.getResourceAsStream("version.properties")) {
            properties.load(Objects.requireNonNull(in, "version.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}

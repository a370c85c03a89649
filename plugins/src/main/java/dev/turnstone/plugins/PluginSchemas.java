package dev.turnstone.plugins;

import dev.turnstone.ErrorCode;
import dev.turnstone.Listener;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Status;
import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.Watched;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.gate.Guarded;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Source;
import dev.turnstone.plugins.owned.Belongings;
import dev.turnstone.plugins.plan.NoCore;
import dev.turnstone.plugins.plan.PluginsPlan;
import dev.turnstone.plugins.plan.ProductPlanner;
import dev.turnstone.plugins.plan.RunRules;
import dev.turnstone.plugins.run.PassedOver;
import dev.turnstone.plugins.run.PluginsOutcome;
import dev.turnstone.plugins.run.ProductRun;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Brings a product's schema up to date, and then those of its plugins, before any code of theirs is loaded.
 *
 * <pre>{@code
 * PluginsOutcome outcome = PluginSchemas.of(
 *                 RoutineFolder.of(Path.of("db")), PluginFolder.of(Path.of("plugins")), target)
 *         .whenReady(plugin -> loader.mayLoad(plugin.id()))
 *         .migrate();
 * }</pre>
 *
 * <p>What only looks writes nothing. Immutable and thread-safe; the {@code with…} methods give changed copies.
 */
public final class PluginSchemas implements Guarded, Watched<PluginSchemas> {
    private final Source core;
    private final PluginFolder folder;
    private final Opening opening;
    private final RunRules rules;
    private final Consumer<Plugin> ready;

    private PluginSchemas(Source core, PluginFolder folder, Opening opening, RunRules rules, Consumer<Plugin> ready) {
        this.core = Objects.requireNonNull(core, "core");
        this.folder = Objects.requireNonNull(folder, "folder");
        this.opening = Objects.requireNonNull(opening, "opening");
        this.rules = Objects.requireNonNull(rules, "rules");
        this.ready = Objects.requireNonNull(ready, "ready");
    }

    /** With the rules of a service: a plugin without a list is passed over, anything else that is wrong ends the run. */
    public static PluginSchemas of(Source core, PluginFolder plugins, Target target) {
        return new PluginSchemas(core, plugins, Opening.of(target), RunRules.OF_SERVICE, plugin -> {});
    }

    /** For what asks no changelog of a core: what is recorded of it is all that there is to it. */
    public static PluginSchemas of(PluginFolder plugins, Target target) {
        return of(new NoCore(), plugins, target);
    }

    private PluginSchemas with(Opening other) {
        return new PluginSchemas(core, folder, other, rules, ready);
    }

    /** The same with other rules for its runs. */
    public PluginSchemas with(RunRules other) {
        return new PluginSchemas(core, folder, opening, other, ready);
    }

    /** How its runs go. */
    public RunRules rules() {
        return rules;
    }

    /** Where the plugins are. */
    public PluginFolder folder() {
        return folder;
    }

    /** The same with other settings. */
    public PluginSchemas with(Settings other) {
        return with(opening.with(other));
    }

    /** The same, watched. */
    @Override
    public PluginSchemas with(Listener other) {
        return with(opening.with(other));
    }

    /** The same, whose runs can be asked to stop. */
    @Override
    public PluginSchemas with(Cancellation other) {
        return with(opening.with(other));
    }

    /** The same with another rule for plugins that can't be brought up. */
    public PluginSchemas with(OnPluginFailure other) {
        return with(rules.with(other));
    }

    /** The same with another rule for plugins that work on what isn't their own. */
    public PluginSchemas with(ForeignObjects other) {
        return with(rules.with(other));
    }

    /** The same, of which no statement runs while any plugin is faulty. */
    public PluginSchemas allOrNothing() {
        return with(rules.with(RunRules.Scope.ALL_OR_NOTHING));
    }

    /** The same where these users or roles may work with the rows of what is in plugins' own schemas. */
    public PluginSchemas grantingTo(List<String> users) {
        return with(rules.withUsers(users));
    }

    /** The same with another goal for the core; its order is that of the plugins too. */
    public PluginSchemas to(Goal goal) {
        return with(rules.with(goal));
    }

    /** The same for one plugin, and those that it requires; the core comes first as always. */
    public PluginSchemas only(String id) {
        return with(rules.only(id));
    }

    /** The same, whose plans are there to be printed: see {@link dev.turnstone.Turnstone#forPrinting}. */
    @Override
    public PluginSchemas forPrinting() {
        return with(rules.with(RunRules.Purpose.PRINT));
    }

    /**
     * The same that tells of each plugin whose code may be loaded from now on, as soon as its schema is there and a crash
     * of the server can't undo that. Called by the run's thread.
     */
    public PluginSchemas whenReady(Consumer<Plugin> other) {
        return new PluginSchemas(core, folder, opening, rules, other);
    }

    /** Of another kind of history nobody knows where plugins would be in it. */
    private void requireUsualHistory() {
        if (!core.fitting(opening.settings()).historyFormat().equals(Settings.DEFAULTS.historyFormat())) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "The core's changelog keeps a history of its own kind, in which plugins have no place: one run brings up"
                            + " both only where both have one history.",
                    List.of(),
                    "Bring up the core without its plugins."));
        }
    }

    private ProductPlanner planner() {
        requireUsualHistory();
        return ProductPlanner.of(core, folder, rules);
    }

    /**
     * What {@link #migrate} would do. Writes nothing.
     *
     * @throws dev.turnstone.TurnstoneException when there is no changelog or no folder of plugins, or the target can't be
     *     read
     */
    public PluginsPlan plan() {
        return opening.reading(session -> ProductLook.plan(planner(), rules, session));
    }

    /** The same, and on what, and what is kept there about plugins. Writes nothing. */
    public PluginsView look() {
        return opening.reading(session -> new ProductLook(opening, rules).of(planner(), session));
    }

    /** The same without any files: what the database knows of plugins. */
    public PluginsView lookWithoutFiles() {
        return opening.reading(
                session -> new ProductLook(opening, rules).of(ProductPlanner.alone(core, rules), session));
    }

    /**
     * Runs what is pending of the core, then of each plugin. What goes wrong with a changelog, a plugin or a step is in the
     * outcome.
     *
     * @throws dev.turnstone.TurnstoneException when there is no changelog or no folder of plugins, the target can't be
     *     reached, or its lock can't be had
     */
    public PluginsOutcome migrate() {
        return opening.working(session -> new ProductRun(planner(), rules, ready).on(session));
    }

    /**
     * How the core and all plugins stand, as one: for a {@link dev.turnstone.gate.Gate}. A plugin that a run has passed over
     * in {@link OnPluginFailure#QUARANTINE} doesn't count, nor does one without a list where the rules pass it over; any
     * other one that can't be brought up means that an upgrade is required.
     */
    @Override
    public Status status() {
        return opening.reading(session -> {
            Belongings kept = new Belongings(session.ownerNotes());
            PluginsPlan plan = planner().on(session.database(), session.history());
            Map<String, Problem> passedOver = new LinkedHashMap<>();
            PassedOver over = new PassedOver(kept, plan.core().changelog().location());
            plan.plugins()
                    .forEach(each -> over.warning(each.plugin(), rules.onFailure())
                            .ifPresent(told -> passedOver.put(each.plugin().id(), told)));
            return opening.status(
                    session,
                    plan.asOne(
                                    name(),
                                    each -> !passedOver.containsKey(
                                            each.plugin().id()))
                            .with(List.copyOf(passedOver.values())));
        });
    }

    /** One of the plugins, whether its files are there or not. */
    public OnePlugin plugin(String id) {
        return new OnePlugin(this, id);
    }

    /** How one plugin stands, and no other. */
    Status statusOf(String id) {
        return opening.reading(session -> opening.status(
                session,
                planner()
                        .on(session.database(), session.history())
                        .asOne(name(), each -> each.plugin().id().equals(id))));
    }

    /** What the target is called in messages; shows no secret. */
    @Override
    public String name() {
        return opening.target().name();
    }

    /** The same for somebody who asks again and again: the target is tried once each time. */
    @Override
    public PluginSchemas forPolling() {
        return with(opening.settings().withConnectWait(Duration.ZERO));
    }

    /**
     * What is kept in the database about plugins, those that are gone among them. Writes nothing.
     *
     * @throws dev.turnstone.TurnstoneException when the target can't be read
     */
    public Belongings belongings() {
        return opening.reading(session -> new Belongings(session.ownerNotes()));
    }

    PluginDeeds deeds(String id) {
        requireUsualHistory();
        return new PluginDeeds(folder, opening, rules, id);
    }
}

package dev.turnstone.plugins;

import dev.turnstone.Status;
import dev.turnstone.apply.Outcome;
import dev.turnstone.gate.Guarded;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Repair;
import dev.turnstone.plugins.PluginDeeds.Way;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * One plugin of a product, on a target: whether its code may be loaded (for a {@link dev.turnstone.gate.Gate}), how it is
 * taken out again, in part or wholly, and how its history is mended. Immutable and thread-safe.
 */
public final class OnePlugin implements Guarded {
    private final PluginSchemas schemas;
    private final String id;

    OnePlugin(PluginSchemas schemas, String id) {
        this.schemas = schemas;
        this.id = Objects.requireNonNull(id, "id");
    }

    @Override
    public String name() {
        return schemas.name();
    }

    /**
     * How it stands, and nothing else.
     *
     * @throws dev.turnstone.TurnstoneException when there is no such plugin, or the target can't be looked at
     */
    @Override
    public Status status() {
        schemas.deeds(id).installed();
        return schemas.statusOf(id);
    }

    @Override
    public OnePlugin forPolling() {
        return new OnePlugin(schemas.forPolling(), id);
    }

    /**
     * What would take it out of the database, newest first: by the undo that was kept when it was brought up, whether
     * its files are there or not. Writes nothing.
     *
     * @throws dev.turnstone.TurnstoneException when the target can't be read
     */
    public Plan planUninstall() {
        return previewUninstall().plan();
    }

    /** What would take it out of the database, and of which. Writes nothing. */
    public Status previewUninstall() {
        return schemas.deeds(id).preview(Way.UNINSTALL);
    }

    /**
     * The statements that take it out of the database, for whoever executes them by himself: those that change the
     * history are among them, and none has a delimiter behind it. Writes nothing.
     *
     * @throws dev.turnstone.TurnstoneException when there is no such plugin, others require it, or the target can't be read
     */
    public List<String> exportUninstall() {
        return schemas.deeds(id).export();
    }

    /**
     * Lets it go and leaves what it has in the database: its tables, its history, and what would take it back. That
     * is noted until it is brought up again.
     *
     * @return what stays; with problems, where nothing was noted
     * @throws dev.turnstone.TurnstoneException when the target can't be reached, or its lock can't be had
     */
    public Plan keep() {
        return schemas.deeds(id).keep();
    }

    /** What {@link #keep} would leave, and of which target. Writes nothing. */
    public Status previewKeep() {
        return schemas.deeds(id).preview(Way.KEEP);
    }

    /**
     * Takes it out as {@link #uninstall(Plan)} does, with whatever it has by now.
     *
     * @throws dev.turnstone.TurnstoneException when the target can't be reached, or its lock can't be had
     */
    public Outcome uninstall() {
        return schemas.deeds(id).run(Way.UNINSTALL, UnaryOperator.identity());
    }

    /**
     * Takes it out of the database, with all that it has stored, if that is still exactly what somebody has agreed
     * to.
     *
     * @param agreed what {@link #planUninstall} said
     * @throws dev.turnstone.TurnstoneException when the target can't be reached, or its lock can't be had
     */
    public Outcome uninstall(Plan agreed) {
        return schemas.deeds(id).run(Way.UNINSTALL, plan -> plan.ifStill(agreed));
    }

    /**
     * What would take back the changesets that its list doesn't name any more, because an older release of it is
     * installed. Writes nothing.
     *
     * @throws dev.turnstone.TurnstoneException when there is no such plugin, or the target can't be read
     */
    public Plan planDowngrade() {
        return schemas.deeds(id).preview(Way.DOWNGRADE).plan();
    }

    /**
     * Takes back what its list doesn't name any more, whatever that is by now.
     *
     * @throws dev.turnstone.TurnstoneException when there is no such plugin, the target can't be reached, or its lock can't
     *     be had
     */
    public Outcome downgrade() {
        return schemas.deeds(id).run(Way.DOWNGRADE, UnaryOperator.identity());
    }

    /**
     * Takes back what its list doesn't name any more, if that is still exactly what somebody has agreed to.
     *
     * @param agreed what {@link #planDowngrade} said
     * @throws dev.turnstone.TurnstoneException when there is no such plugin, the target can't be reached, or its lock can't
     *     be had
     */
    public Outcome downgrade(Plan agreed) {
        return schemas.deeds(id).run(Way.DOWNGRADE, plan -> plan.ifStill(agreed));
    }

    /**
     * What would make the history agree with its files, or with what somebody knows about one that was interrupted.
     * Writes nothing.
     *
     * @throws dev.turnstone.TurnstoneException when there is no such plugin, or the target can't be read
     */
    public Plan planRepair(Repair repair) {
        return schemas.deeds(id).planRepair(repair);
    }

    /**
     * Makes the history agree with its files, or with what somebody knows. Runs none of them.
     *
     * @throws dev.turnstone.TurnstoneException when there is no such plugin, the target can't be reached, or its lock can't
     *     be had
     */
    public Outcome repair(Repair repair) {
        return schemas.deeds(id).repair(repair, UnaryOperator.identity());
    }

    /** The same, if that is still exactly what somebody has agreed to. */
    public Outcome repair(Repair repair, Plan agreed) {
        return schemas.deeds(id).repair(repair, plan -> plan.ifStill(agreed));
    }
}

package dev.turnstone.plugins.bounds;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.plugins.ForeignObjects;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.sql.kind.Aim;
import dev.turnstone.sql.kind.Aim.Deed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement of a plugin that works on what isn't its own.
 *
 * @param at where it is written
 * @param deed what it does to the object
 */
public record Trespass(Plugin plugin, Position at, Deed deed, Ownership.Owned owned) {

    /** Those of a plan, each object once; what the statements do is noted with the owners. */
    public static List<Trespass> of(Plugin plugin, Footprint print, Ownership ownership) {
        Map<String, Trespass> found = new LinkedHashMap<>();
        for (Footprint.Act act : print.acts()) {
            for (Aim.Name name : act.aim().worked()) {
                ownership
                        .another(plugin, name)
                        .ifPresent(owned -> found.putIfAbsent(
                                owned.object(),
                                new Trespass(plugin, act.at(), act.aim().deed(), owned)));
            }
            ownership.follow(Optional.of(plugin), act.aim());
        }
        return List.copyOf(found.values());
    }

    /** What people are told about it. */
    public Problem told(ForeignObjects rule) {
        String does = switch (deed) {
            case CHANGES -> " changes ";
            case REMOVES -> " drops ";
            case WRITES -> " writes into ";
        };
        return problem(
                rule,
                "The plugin " + plugin.id() + does + owned.object() + ", which belongs to " + owned.ownerInWords()
                        + ".",
                List.of(at));
    }

    /** What people are told about it, whatever shows it. */
    public static Problem problem(ForeignObjects rule, String what, List<Position> where) {
        return rule == ForeignObjects.REFUSE
                ? new Problem(
                        ErrorCode.PLUGIN_OUT_OF_BOUNDS,
                        what,
                        where,
                        "Ask its author to leave that to its owner; or allow it: --foreign-objects warn.")
                : new Problem(
                        ErrorCode.PLUGIN_TOUCHED_OTHERS,
                        what,
                        where,
                        "Ask its author to leave that to its owner: nobody else knows when to take it back.");
    }
}

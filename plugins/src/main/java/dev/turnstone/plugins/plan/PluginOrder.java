package dev.turnstone.plugins.plan;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.plugins.Plugin;
import dev.turnstone.plugins.Requirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts plugins into the order in which they are brought up: what they require first, else by their ids. */
public final class PluginOrder {
    private final Map<String, Plugin> plugins = new TreeMap<>();
    private final Map<String, Plugin> ordered = new LinkedHashMap<>();
    /** From one plugin to one that it requires, and on; what comes up twice goes round in a circle. */
    private final List<String> way = new ArrayList<>();

    private PluginOrder(List<Plugin> plugins) {
        plugins.forEach(plugin -> this.plugins.put(plugin.id(), plugin));
    }

    /** The plugins in their order; those whose requirements can't be met have that among their problems. */
    public static List<Plugin> of(List<Plugin> plugins) {
        PluginOrder order = new PluginOrder(plugins);
        order.plugins.values().forEach(order::add);
        return List.copyOf(order.ordered.values());
    }

    /** A plugin, and those that it requires, in the order that they have among all. */
    public static List<Plugin> neededBy(Plugin plugin, List<Plugin> ordered) {
        Set<String> needed = new HashSet<>(Set.of(plugin.id()));
        List<Plugin> backwards = new ArrayList<>(ordered);
        Collections.reverse(backwards);
        for (Plugin each : backwards) {
            if (needed.contains(each.id())) {
                each.description().requires().forEach(requirement -> needed.add(requirement.plugin()));
            }
        }
        return ordered.stream().filter(each -> needed.contains(each.id())).toList();
    }

    private void add(Plugin plugin) {
        if (ordered.containsKey(plugin.id()) || way.contains(plugin.id())) {
            return;
        }
        way.add(plugin.id());
        List<Problem> problems = new ArrayList<>(plugin.problems());
        for (Requirement requirement : plugin.description().requires()) {
            Optional<Plugin> other = Optional.ofNullable(plugins.get(requirement.plugin()));
            int circle = way.indexOf(requirement.plugin());
            if (other.isEmpty()) {
                problems.add(missing(plugin, requirement));
            } else if (circle >= 0) {
                problems.add(circle(plugin, way.subList(circle, way.size())));
            } else {
                add(other.get());
                other.filter(there -> !requirement.isMetBy(there.description().version()))
                        .ifPresent(there -> problems.add(tooOld(plugin, requirement, there)));
            }
        }
        for (String old : plugin.description().formerly()) {
            Optional.ofNullable(plugins.get(old)).ifPresent(there -> problems.add(bothNames(plugin, there)));
            plugins.values().stream()
                    .filter(other -> !other.id().equals(plugin.id())
                            && other.description().formerly().contains(old))
                    .forEach(other -> problems.add(problem(
                            plugin,
                            "was called " + old + " formerly, and so was " + other.id(),
                            "Say so in one of them: both would have the same history.")));
        }
        way.remove(plugin.id());
        ordered.put(
                plugin.id(), new Plugin(plugin.id(), plugin.place(), plugin.description(), plugin.entries(), problems));
    }

    private Problem missing(Plugin plugin, Requirement requirement) {
        List<String> near = NearMisses.of(requirement.plugin(), plugins.keySet());
        return problem(
                plugin,
                "requires " + requirement + ", which isn't there",
                near.isEmpty()
                        ? "Install that plugin too; it must have a schema of its own to be required."
                        : "Did it mean " + String.join(" or ", near) + "?");
    }

    private static Problem circle(Plugin plugin, List<String> way) {
        return problem(
                plugin,
                "requires itself: " + String.join(" requires ", way) + " requires " + way.get(0),
                "Remove one of these requirements.");
    }

    private static Problem tooOld(Plugin plugin, Requirement requirement, Plugin there) {
        return problem(
                plugin,
                "requires " + requirement + ", and " + there.id() + " is "
                        + there.description().version().map(Object::toString).orElse("of no version that it tells"),
                "Install a newer " + there.id() + ".");
    }

    private static Problem bothNames(Plugin plugin, Plugin there) {
        return problem(
                plugin,
                "was called " + there.id() + " formerly, and a plugin of that id is there too",
                "Remove the old one: both would have the same history.");
    }

    private static Problem problem(Plugin plugin, String what, String next) {
        return new Problem(
                ErrorCode.PLUGIN_REQUIREMENT,
                "The plugin " + plugin.id() + " " + what + ".",
                List.of(Position.startOf(plugin.place())),
                next);
    }
}

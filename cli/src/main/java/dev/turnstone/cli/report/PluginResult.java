package dev.turnstone.cli.report;

import dev.turnstone.Problem;
import dev.turnstone.Version;
import dev.turnstone.apply.Outcome;
import dev.turnstone.plugins.run.PluginOutcome;
import dev.turnstone.plugins.run.PluginsOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run did about one plugin, for whoever tells of it.
 *
 * @param passedOver whether the run went on without it
 */
public record PluginResult(PluginOutcome outcome, boolean passedOver) {

    /** Those of a run, in their order. */
    public static List<PluginResult> of(PluginsOutcome all) {
        return all.plugins().stream()
                .map(one -> new PluginResult(
                        one, all.passedOver().contains(one.plugin().id())))
                .toList();
    }

    public String id() {
        return outcome.plugin().id();
    }

    /** Empty when it tells none. */
    public Optional<String> version() {
        return outcome.plugin().description().version().map(Version::text);
    }

    /** What its plan came to; empty where none was made. */
    public Optional<Outcome> ran() {
        return outcome instanceof PluginOutcome.Ran ran ? Optional.of(ran.outcome()) : Optional.empty();
    }

    /** What is wrong with it, and what should be known: what the plan says, before what the run found. */
    public List<Problem> problems() {
        if (!(outcome instanceof PluginOutcome.Ran ran)) {
            return outcome.errors();
        }
        if (ran.outcome() instanceof Outcome.Refused refused) {
            return refused.plan().problems();
        }
        List<Problem> all = new ArrayList<>(ran.outcome().warnings());
        all.addAll(ran.touched());
        all.addAll(ran.errors());
        return all;
    }

    /** As a name: what became of it. */
    public String name() {
        if (outcome instanceof PluginOutcome.NotAttempted) {
            return "NOT_ATTEMPTED";
        }
        if (outcome instanceof PluginOutcome.Waits) {
            return "WAITS";
        }
        return ran().map(Outcomes::nameOf).orElse("");
    }

    /** For people: what became of it. */
    public String words() {
        String words =
                name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ').replace("refused", "not valid");
        return passedOver && !outcome.errors().isEmpty() && ran().isPresent() ? words + ", passed over" : words;
    }

    /** For people: how much of it was done. */
    public String steps() {
        return ran().filter(ran ->
                        !(ran instanceof Outcome.Completed) || !ran.done().isEmpty())
                .filter(ran -> !(ran instanceof Outcome.Refused))
                .map(ran -> ran.done().size() + " of " + ran.plan().steps().size())
                .orElse("");
    }
}

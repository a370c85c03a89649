package dev.turnstone.plugins.plan;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.Version;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import dev.turnstone.plugins.Plugin;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The version that the core's schema has once its plan is carried out: the highest of its routines, or of the tags that
 * are versions.
 *
 * @param version empty when nothing of the core tells one
 * @param left so many changesets of the core are pending even then
 */
public record CoreVersion(Optional<Version> version, int left) {

    /** By what is recorded and what is to come. */
    static CoreVersion after(Plan core, int left) {
        History history = core.history();
        Stream<String> recorded = history.applied().stream()
                .filter(row -> !row.id().path().startsWith(Plugin.PATHS))
                .flatMap(CoreVersion::texts);
        Stream<String> coming = core.steps().stream()
                .filter(Step.Apply.class::isInstance)
                .map(step -> ((Step.Apply) step).changeset())
                .flatMap(changeset -> Stream.concat(
                        changeset.number().stream()
                                .map(number -> number.version().text()),
                        changeset.notes().tag().stream()));
        return new CoreVersion(
                Stream.concat(recorded, coming)
                        .filter(Version::isVersion)
                        .map(Version::of)
                        .max(Comparator.naturalOrder()),
                left);
    }

    private static Stream<String> texts(AppliedChangeset row) {
        if (row.isBaseline()) {
            return Stream.of(row.id().id());
        }
        return row.isRoutine()
                ? Stream.of(row.id().id().substring(0, row.id().id().lastIndexOf('_')))
                : row.tag().stream();
    }

    /** What keeps a plugin from coming behind it; empty when nothing does. */
    public Optional<Problem> against(Plugin plugin) {
        return left > 0 ? Optional.of(halfACore(plugin)) : tooOld(plugin);
    }

    private Problem halfACore(Plugin plugin) {
        return new Problem(
                ErrorCode.PLUGIN_REQUIREMENT,
                "The plugin " + plugin.id() + " comes behind all of the core, and of that " + left
                        + (left == 1 ? " changeset is" : " changesets are") + " left out by how far was asked for.",
                List.of(Position.startOf(plugin.place())),
                "Run it again without --to and --count.");
    }

    private Optional<Problem> tooOld(Plugin plugin) {
        return plugin.description()
                .core()
                .filter(least -> version.isEmpty() || version.get().compareTo(least) < 0)
                .map(least -> new Problem(
                        ErrorCode.PLUGIN_REQUIREMENT,
                        "The plugin " + plugin.id() + " needs version " + least + " of the core's schema, and it is "
                                + version.map(Version::toString).orElse("of no version that it tells") + ".",
                        List.of(Position.startOf(plugin.place())),
                        "Install a newer release of the product, or an older one of the plugin."));
    }
}

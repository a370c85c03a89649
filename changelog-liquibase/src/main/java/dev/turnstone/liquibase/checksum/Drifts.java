package dev.turnstone.liquibase.checksum;

import dev.turnstone.liquibase.change.SqlChange;
import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.checksum.recipe.Drift;
import dev.turnstone.liquibase.tree.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which drifts make a difference to a changeset. Most have none, and their files are read only once. */
final class Drifts {
    private final LiquibaseChangeset changeset;
    private final String database;
    private final boolean ninth;

    private Drifts(LiquibaseChangeset changeset, String database, int version) {
        this.changeset = changeset;
        this.database = database;
        this.ninth = version == 9;
    }

    /** All sets of them, the empty one first. */
    static List<Set<Drift>> combinations(LiquibaseChangeset changeset, String database, int version) {
        Drifts drifts = new Drifts(changeset, database, version);
        List<Set<Drift>> combinations = new ArrayList<>(List.of(Set.of()));
        Arrays.stream(Drift.values()).filter(drifts::concerns).forEach(drift -> {
            for (Set<Drift> without : List.copyOf(combinations)) {
                Set<Drift> with = new LinkedHashSet<>(without);
                with.add(drift);
                combinations.add(with);
            }
        });
        return combinations;
    }

    private boolean concerns(Drift drift) {
        return switch (drift) {
            case DATES_AS_WRITTEN -> any(element -> says(element.node(), "valueDate"));
            case FILES_FILLED_IN ->
                ninth
                        && any(element ->
                                element.change() instanceof SqlChange.Sql sql && sql.text() instanceof Text.File);
            case OTHER_DATABASES -> ninth && any(element -> !TargetedChange.isFor(element, database));
            case SEQUENCES_WITHOUT_SCHEMA ->
                any(element -> element.node().is("insert")
                        && element.node().value("schemaName").isPresent());
            case CUT_THE_OTHER_WAY -> !ninth && changeset.behaviour().runWith().isPresent();
        };
    }

    private boolean any(Predicate<ChangeElement> which) {
        return changeset.changes().stream().anyMatch(which);
    }

    private static boolean says(Node node, String attribute) {
        return node.is(attribute) || node.children().stream().anyMatch(child -> says(child, attribute));
    }
}

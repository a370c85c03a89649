package dev.turnstone.cli.plan;

import dev.turnstone.FirstFew;
import dev.turnstone.changelog.Belongings;
import dev.turnstone.changelog.Belongings.Fate;
import dev.turnstone.changelog.Belongings.Place;
import dev.turnstone.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What of schemas goes with a plan, so that whoever sees it knows whether it is the right database. */
public record Emptied(List<Belongings> schemas) {
    public Emptied {
        schemas = List.copyOf(schemas);
    }

    /** By this plan; nothing by one that empties no schema. */
    public static Emptied by(Plan plan) {
        return new Emptied(plan.removes());
    }

    public boolean isEmpty() {
        return schemas.isEmpty();
    }

    /** Lists it for people: where it is, and schema by schema how much of which kinds, the first by their names. */
    public void list(Consumer<String> lines) {
        place().ifPresent(place -> {
            lines.accept("On " + where(place) + ", this goes with all data in it, and does not come back:");
            schemas.forEach(schema -> list(schema, lines));
        });
    }

    /** As {@code , as shop}; empty text where nobody had to log in. */
    public String user() {
        return place().map(Place::user)
                .filter(user -> !user.isEmpty())
                .map(user -> ", as " + user)
                .orElse("");
    }

    private Optional<Place> place() {
        return schemas.stream().map(Belongings::place).findFirst();
    }

    private static String where(Place place) {
        List<String> words = new ArrayList<>(List.of(place.server()));
        if (!place.database().isEmpty()) {
            words.add("database " + place.database());
        }
        if (!place.user().isEmpty()) {
            words.add("user " + place.user());
        }
        return String.join(", ", words);
    }

    private static void list(Belongings schema, Consumer<String> lines) {
        lines.accept("  schema " + schema.schema()
                + (schema.fate() == Fate.REMOVED ? " goes with all that is in it" : " is emptied and stays")
                + (schema.groups().isEmpty() ? "; nothing is in it" : ":"));
        schema.groups()
                .forEach(group -> lines.accept("    "
                        + Words.counted(group.names().size(), group.kind()) + ": " + FirstFew.of(group.names())));
    }
}

package dev.turnstone.flyway.read;

import dev.turnstone.Position;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Directives;
import dev.turnstone.flyway.name.Event;
import java.util.Objects;

/**
 * A script that is run when something happens.
 *
 * @param description possibly empty; of several for one event it says the order
 * @param script the path below its location
 */
public record Callback(
        Event event, String description, String script, Change change, Directives directives, Position at) {
    public Callback {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(directives, "directives");
        Objects.requireNonNull(at, "at");
    }
}

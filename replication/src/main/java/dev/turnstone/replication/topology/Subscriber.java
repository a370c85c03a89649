package dev.turnstone.replication.topology;

import dev.turnstone.replication.Role;
import dev.turnstone.replication.table.Tables;
import java.util.List;
import java.util.Objects;

/**
 * What the catalog of a subscriber says.
 *
 * @param name what the settings call it
 * @param role whether it is ours
 * @param server its version, for people
 * @param subscriptions those to the publisher that is looked at
 * @param others subscriptions to other databases, by name
 * @param publications what it publishes itself, by name
 */
public record Subscriber(
        String name,
        Role role,
        String server,
        List<Subscription> subscriptions,
        List<String> others,
        List<String> publications,
        Tables tables) {
    public Subscriber {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(tables, "tables");
        subscriptions = List.copyOf(subscriptions);
        others = List.copyOf(others);
        publications = List.copyOf(publications);
    }
}

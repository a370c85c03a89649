package dev.turnstone.replication;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A publisher and its subscribers.
 *
 * @param subscribers at least one
 */
public record Sites(Site publisher, List<Site> subscribers) {
    public Sites {
        Objects.requireNonNull(publisher, "publisher");
        subscribers = List.copyOf(subscribers);
    }

    /**
     * These, told apart by their roles.
     *
     * @throws TurnstoneException when there isn't exactly one publisher, or no subscriber
     */
    public static Sites of(List<Site> sites) {
        List<Site> publishers =
                sites.stream().filter(site -> site.role() == Role.PUBLISHER).toList();
        List<Site> subscribers =
                sites.stream().filter(site -> site.role() != Role.PUBLISHER).toList();
        if (publishers.size() != 1 || subscribers.isEmpty()) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.REPLICATION_ROLES,
                    "Among the targets are " + publishers.size() + " with the role of the publisher and "
                            + subscribers.size()
                            + " with that of a subscriber; one publisher is wanted, and at least one subscriber.",
                    List.of(),
                    "Give each target of the settings file its role: publisher, subscriber, or foreign-subscriber for one"
                            + " that its owners bring up; and name all of them with --target where there are others."));
        }
        return new Sites(publishers.get(0), subscribers);
    }

    /** All, the publisher first. */
    public List<Site> all() {
        return Stream.concat(Stream.of(publisher), subscribers.stream()).toList();
    }

    /** Those that we bring up, the subscribers first. */
    public List<Site> ours() {
        return Stream.concat(subscribers.stream(), Stream.of(publisher))
                .filter(site -> site.role() != Role.FOREIGN_SUBSCRIBER)
                .toList();
    }

    /** The subscribers of a role. */
    public List<Site> subscribers(Role role) {
        return subscribers.stream().filter(site -> site.role() == role).toList();
    }
}

package dev.turnstone.replication.run;

import dev.turnstone.ErrorCode;
import dev.turnstone.replication.topology.Slot;
import dev.turnstone.replication.topology.Subscription;
import dev.turnstone.replication.topology.Subscription.Activity;
import dev.turnstone.replication.topology.Topology;
import dev.turnstone.replication.topology.Topology.Link;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether replication goes on. A run may not make worse what is broken. */
final class Health {
    /** A worker that somebody else has just told to start again is back within this time. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final Duration EVERY = Duration.ofMillis(200);

    private final Map<String, Long> failures = new HashMap<>();

    /** What failed before this is of no concern. */
    Health(Topology before) {
        before.links().forEach(link -> failures.put(name(link), failures(link.subscription())));
    }

    private static String name(Link link) {
        return link.subscriber().name() + "/" + link.subscription().name();
    }

    private static long failures(Subscription subscription) {
        return subscription.errors() + subscription.syncErrors();
    }

    /** Stops where a subscription doesn't apply what arrives. */
    void check(Topology now, Supplier<Topology> again, Waiting waiting) throws Halt {
        Optional<String> fault = fault(now);
        if (fault.isEmpty()
                || waiting.atMost(GRACE)
                        .until(
                                "that this ends: " + fault.get().replaceAll("\\.$", ""),
                                EVERY,
                                () -> fault(again.get()).isEmpty())) {
            return;
        }
        fault = fault(again.get());
        if (fault.isPresent()) {
            throw Halt.of(
                    ErrorCode.REPLICATION_STOPPED,
                    fault.get() + " Nothing more was changed on any server.",
                    "The log of that server says why. Mend it there, and run the same command again: it goes on where this"
                            + " one ended. 'turnstone replication status' shows how everything stands.");
        }
    }

    private Optional<String> fault(Topology topology) {
        return topology.links().stream().flatMap(link -> fault(link).stream()).findFirst();
    }

    private Optional<String> fault(Link link) {
        String words = "The subscription " + link.subscription().name() + " on "
                + link.subscriber().name();
        if (link.subscription().activity() == Activity.DISABLED) {
            return Optional.of(words + " is disabled.");
        }
        Optional<Slot> slot = link.publisher().slot(link.subscription().slot());
        if (slot.isEmpty() || slot.get().walStatus().equals("lost")) {
            return Optional.of(words + " has lost its place in the log of "
                    + link.publisher().name() + ".");
        }
        if (failures(link.subscription()) > failures.getOrDefault(name(link), 0L)) {
            return Optional.of(words + " has failed to apply a change since this began.");
        }
        return link.subscription().activity() == Activity.WITHOUT_WORKER
                ? Optional.of(words + " applies nothing: its worker is gone.")
                : Optional.empty();
    }
}

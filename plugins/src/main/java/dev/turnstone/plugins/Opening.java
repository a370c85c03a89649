package dev.turnstone.plugins;

import dev.turnstone.Listener;
import dev.turnstone.Settings;
import dev.turnstone.Status;
import dev.turnstone.Target;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.plan.Plan;
import java.util.Objects;
import java.util.function.Function;

/** A target, and how it is opened. */
record Opening(Target target, Settings settings, Listener listener, Cancellation cancellation) {
    Opening {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(cancellation, "cancellation");
    }

    static Opening of(Target target) {
        return new Opening(target, Settings.DEFAULTS, Listener.NONE, new Cancellation());
    }

    Opening with(Settings other) {
        return new Opening(target, other, listener, cancellation);
    }

    Opening with(Listener other) {
        return new Opening(target, settings, other, cancellation);
    }

    Opening with(Cancellation other) {
        return new Opening(target, settings, listener, other);
    }

    <T> T reading(Function<Target.Session, T> work) {
        try (Target.Session session = target.openForReading(settings, listener)) {
            return work.apply(session);
        }
    }

    <T> T working(Function<Target.WritingSession, T> work) {
        try (Target.WritingSession session = target.openForWriting(settings, listener, cancellation)) {
            return work.apply(session);
        }
    }

    Status status(Target.Session session, Plan plan) {
        return new Status(target.name(), session.server(), session.database().name(), plan);
    }
}

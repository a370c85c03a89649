package dev.turnstone.plan;

import java.util.Objects;
import java.util.Optional;

/** The schema that unqualified names in scripts mean, as far as a script has to name it. */
public sealed interface Home {

    /** The schema to name; empty when the login's own comes back by itself. */
    Optional<String> schema();

    /** The login's own; resetting the session brings it back. */
    record OfLogin() implements Home {
        @Override
        public Optional<String> schema() {
            return Optional.empty();
        }
    }

    /** The login's own, which a script that has left it must name to come back. */
    record NamedByLogin(String name) implements Home {
        public NamedByLogin {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public Optional<String> schema() {
            return Optional.of(name);
        }
    }

    /** Another one that the user has asked for, so a script begins by going there. */
    record Chosen(String name) implements Home {
        public Chosen {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public Optional<String> schema() {
            return Optional.of(name);
        }
    }
}

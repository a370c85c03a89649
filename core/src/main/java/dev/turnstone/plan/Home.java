package dev.turnstone.plan;

import java.util.Objects;
import java.util.Optional;

/** Where scripts work: the schema that unqualified names in them mean, and the role, as far as a script has to name them. */
public sealed interface Home {

    /** The schema to name; empty when the login's own comes back by itself. */
    Optional<String> schema();

    /** The statement that makes a session work in the role that was asked for; empty where none was. */
    default Optional<String> roleStatement() {
        return Optional.empty();
    }

    /** Whether it isn't where a session is after the login, so that a script begins by going there. */
    default boolean isChosen() {
        return false;
    }

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
        public boolean isChosen() {
            return true;
        }

        @Override
        public Optional<String> schema() {
            return Optional.of(name);
        }
    }

    /**
     * The same in a role that the user has asked for.
     *
     * @param statement by which a session goes there
     * @param place where it works otherwise
     */
    record InRole(String statement, Home place) implements Home {
        public InRole {
            Objects.requireNonNull(statement, "statement");
            Objects.requireNonNull(place, "place");
        }

        @Override
        public Optional<String> schema() {
            return place.schema();
        }

        @Override
        public Optional<String> roleStatement() {
            return Optional.of(statement);
        }

        @Override
        public boolean isChosen() {
            return true;
        }
    }
}

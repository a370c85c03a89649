package dev.turnstone.plan;

import java.util.Optional;

/** What is in a target's schemas, with what removes it; asked when it is to be removed. */
public interface Contents {
    /** Of a target that knows of no schemas. */
    Contents NONE = new Contents() {
        @Override
        public Optional<Removal> emptying(String schema) {
            return Optional.empty();
        }

        @Override
        public Optional<Removal> removing(String schema) {
            return Optional.empty();
        }
    };

    /** What removes all that is in a schema; empty where there is no such schema. */
    Optional<Removal> emptying(String schema);

    /** What removes a schema with all that is in it; empty where there is no such schema. */
    Optional<Removal> removing(String schema);
}

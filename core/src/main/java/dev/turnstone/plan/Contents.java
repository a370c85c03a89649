package dev.turnstone.plan;

import java.util.List;

/** What is in a target's schemas, as the statements that remove it; asked when it is to be removed. */
public interface Contents {
    /** Of a target that knows of no schemas. */
    Contents NONE = new Contents() {
        @Override
        public List<String> emptying(String schema) {
            return List.of();
        }

        @Override
        public List<String> removing(String schema) {
            return List.of();
        }
    };

    /** The statements that remove all that is in a schema, in order; none where there is no such schema, or nothing in it. */
    List<String> emptying(String schema);

    /** The statements that remove a schema with all that is in it; none where there is no such schema. */
    List<String> removing(String schema);
}

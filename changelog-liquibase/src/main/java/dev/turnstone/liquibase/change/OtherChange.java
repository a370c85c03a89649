package dev.turnstone.liquibase.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes that are no SQL. */
public sealed interface OtherChange extends Change {

    /** A program is run. */
    record ExecuteCommand(
            String executable, List<String> arguments, Optional<String> timeout, Optional<String> operatingSystems)
            implements OtherChange {
        public ExecuteCommand {
            arguments = List.copyOf(arguments);
        }
    }

    /** A class of the user's is run. */
    record Custom(String className, Map<String, String> parameters) implements OtherChange {
        public Custom {
            parameters = Map.copyOf(parameters);
        }
    }

    /** What a class of the user's has done is taken back by that class. */
    record UndoCustom(Custom of) implements OtherChange {}

    /**
     * A message is shown.
     *
     * @param target as written: {@code STDERR}, {@code STDOUT}, {@code INFO} and the like
     */
    record Output(String message, String target) implements OtherChange {}

    /** The run is ended. */
    record Stop(String message) implements OtherChange {}

    /** Nothing. */
    record Empty() implements OtherChange {}

    /** The database is given a tag. */
    record TagDatabase(String tag, Optional<Boolean> keepTagOnRollback) implements OtherChange {}
}

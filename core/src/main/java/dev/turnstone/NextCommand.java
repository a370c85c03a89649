package dev.turnstone;

import java.util.List;
import java.util.Optional;

/**
 * A command that mends something. Written it is what one would type at the least; whoever knows how the run was started,
 * the command line does, shows it with all that belongs to it.
 */
public sealed interface NextCommand {

    /** Which command. */
    String name();

    /** The changelog it is given; empty for a command that has none. */
    Optional<String> changelog();

    /**
     * Another command than the one that was given.
     *
     * @param arguments its own, in order, as a program would get them
     */
    record Other(String name, Optional<String> changelog, List<String> arguments) implements NextCommand {
        public Other {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String toString() {
            return written(this, arguments);
        }
    }

    /**
     * The same command once more.
     *
     * @param name what it is called, as far as its plan tells
     * @param stepsLeft how many steps of its plan are to be done, for who asked for so many; empty when that depends
     */
    record Again(String name, Optional<String> changelog, Optional<Integer> stepsLeft) implements NextCommand {
        @Override
        public String toString() {
            return written(this, List.of());
        }
    }

    /** A command for this changelog. */
    static NextCommand of(String name, String changelog, String... arguments) {
        return new Other(name, Optional.of(changelog), List.of(arguments));
    }

    /** A command that looks at the database alone. */
    static NextCommand withoutChangelog(String name) {
        return new Other(name, Optional.empty(), List.of());
    }

    private static String written(NextCommand command, List<String> arguments) {
        return "turnstone " + command.name()
                + command.changelog().map(place -> " " + place).orElse("")
                + (arguments.isEmpty() ? "" : " " + String.join(" ", arguments));
    }
}

package dev.turnstone;

import java.util.ArrayList;
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

    /** What it can't do without beside the changelog, in order, as a program would get it. */
    List<String> arguments();

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
            return written(this);
        }
    }

    /**
     * The same command once more.
     *
     * @param name what it is called, as far as its plan tells
     * @param stepsLeft how many steps of its plan are to be done, for who asked for so many; empty when that depends
     */
    record Again(String name, Optional<String> changelog, Optional<Integer> stepsLeft) implements NextCommand {
        /** A rollback must be told how far; of whoever doesn't know how that was said, it is so many steps. */
        @Override
        public List<String> arguments() {
            return name.equals("rollback")
                    ? List.of("--count", stepsLeft.map(String::valueOf).orElse("N"))
                    : List.of();
        }

        @Override
        public String toString() {
            return written(this);
        }
    }

    /**
     * What does it where no command line can, because the changelog is inside a program: words that go on behind "Run:".
     *
     * @param name of the command that it stands for
     */
    record Told(String name, Optional<String> changelog, String words) implements NextCommand {
        @Override
        public List<String> arguments() {
            return List.of();
        }

        @Override
        public NextCommand with(List<String> more) {
            return this;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The same that is given these arguments too; one that was to be typed once more isn't known to be the same any more. */
    default NextCommand with(List<String> more) {
        List<String> arguments = new ArrayList<>(this instanceof Other other ? other.arguments() : List.of());
        arguments.addAll(more);
        return new Other(name(), changelog(), arguments);
    }

    /** A command for this changelog. */
    static NextCommand of(String name, String changelog, String... arguments) {
        return new Other(name, Optional.of(changelog), List.of(arguments));
    }

    /** A command that looks at the database alone. */
    static NextCommand withoutChangelog(String name) {
        return new Other(name, Optional.empty(), List.of());
    }

    private static String written(NextCommand command) {
        List<String> words = new ArrayList<>(List.of("turnstone", command.name()));
        command.changelog().ifPresent(words::add);
        words.addAll(command.arguments());
        return Shell.line(words);
    }
}

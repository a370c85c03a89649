package dev.turnstone.cli.demand;

import dev.turnstone.NextCommand;
import dev.turnstone.settings.assign.Assignment;
import java.util.ArrayList;
import java.util.List;

/** How a command is written where people are, so that it leads to the same database. */
public interface Spelling {
    /** For when nobody knows what was given: with nothing but what the command says itself. */
    Spelling BARE = new Spelling() {
        @Override
        public List<String> words(NextCommand command, String program) {
            List<String> words = new ArrayList<>(List.of(program, command.name()));
            command.changelog().ifPresent(words::add);
            words.addAll(command.arguments());
            return words;
        }

        @Override
        public boolean isMasked() {
            return false;
        }
    };

    /**
     * The words of a command line, not quoted yet.
     *
     * @param program how people call the command line here
     */
    List<String> words(NextCommand command, String program);

    /** Whether {@code ***} stands for something in it. */
    boolean isMasked();

    /** How a command is written that leads to this target, and not to others that are worked on beside it. */
    default Spelling leadingTo(Assignment target) {
        return this;
    }
}

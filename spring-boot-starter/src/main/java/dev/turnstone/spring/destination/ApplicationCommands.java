package dev.turnstone.spring.destination;

import dev.turnstone.NextCommand;
import dev.turnstone.spring.property.StartSettings;
import java.util.List;

/**
 * How the commands of messages are typed for a target of an application: its changelog may be inside the application, where
 * no command line finds it.
 *
 * @param target what it works on, for people
 */
record ApplicationCommands(String target) {
    private static final String CLASS_PATH = "classpath:";

    /** What stands for them in a command: nobody knows here where they are. */
    private static final String CLASSES = "FOLDER-WITH-THE-APPLICATIONS-CLASSES";

    /** A command that is complete but for that. */
    NextCommand here(NextCommand command) {
        if (command.changelog().filter(where -> where.startsWith(CLASS_PATH)).isEmpty()) {
            return command;
        }
        return command.name().equals("migrate")
                ? new NextCommand.Told(
                        command.name(),
                        command.changelog(),
                        "this application once with turnstone." + StartSettings.MIGRATE_ON_START.name()
                                + "=true, which migrates " + target)
                : command.with(List.of("--classpath", CLASSES));
    }
}

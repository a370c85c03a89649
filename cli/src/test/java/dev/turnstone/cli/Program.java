package dev.turnstone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line as a process of its own. */
final class Program {
    private Program() {}

    /** The process that is to be started, in a folder. */
    static ProcessBuilder in(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Child.java().toString(), "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    /** What it answers. */
    static Answer run(Path folder, String... arguments) throws Exception {
        try (Child child = Child.start(in(folder, arguments))) {
            return child.answer();
        }
    }
}

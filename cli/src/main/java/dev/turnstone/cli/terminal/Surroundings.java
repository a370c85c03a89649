package dev.turnstone.cli.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Everything outside that a command has to do with.
 *
 * @param in what people type
 * @param out results, and nothing else
 * @param err progress, notices, problems
 * @param environment the environment's variables
 * @param program how people call the command line here
 * @param home the distribution's folder, when it is known
 * @param terminal which of the streams people see
 * @param secrets asks people for what must not be seen
 * @param signals tells when somebody wants the process to end
 */
public record Surroundings(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        String program,
        Optional<Path> home,
        Terminal terminal,
        SecretPrompt secrets,
        Signals signals) {

    /** What the command line is called where nobody says otherwise. */
    public static final String PROGRAM = "turnstone";

    /** Asks for a password. */
    @FunctionalInterface
    public interface SecretPrompt {
        /** What was typed; empty when nobody can be asked. */
        Optional<String> ask(String question);
    }

    public static Surroundings ofThisProcess(PrintStream results) {
        Map<String, String> environment = LauncherVariables.ofThisProcess();
        // Set by the launcher, TURNSTONE_HOME included
        Optional<Path> home = Optional.ofNullable(System.getProperty("turnstone.home"))
                .or(() -> Optional.ofNullable(environment.get("TURNSTONE_HOME")))
                .map(Path::of);
        return new Surroundings(
                System.in,
                results,
                errors(),
                environment,
                System.getProperty("turnstone.program", PROGRAM),
                home,
                Terminal.ofThisProcess(environment),
                Surroundings::askOnConsole,
                Signals.OF_THE_PROCESS);
    }

    private static PrintStream errors() {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(FileDescriptor.err), 1 << 13),
                false,
                StandardCharsets.UTF_8);
    }

    private static Optional<String> askOnConsole(String question) {
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("%s", question);
        return typed == null ? Optional.empty() : Optional.of(new String(typed));
    }
}

package dev.turnstone.cli;

import dev.turnstone.cli.terminal.Signals;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.terminal.Terminal;
import dev.turnstone.cli.terminal.Terminal.Channel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line inside this process. */
final class Cli {
    private final Map<String, String> environment;
    private final String typing;
    private final Terminal terminal;

    private Cli(Map<String, String> environment, String typing, Terminal terminal) {
        this.environment = environment;
        this.typing = typing;
        this.terminal = terminal;
    }

    /** Where nobody sits. */
    static Cli alone() {
        return new Cli(Map.of(), "", Terminal.NONE);
    }

    /** At a terminal, when something is to be typed. */
    static Cli at(Map<String, String> environment, String typing) {
        Terminal terminal =
                typing.isEmpty() ? Terminal.NONE : new Terminal(Set.of(Channel.IN, Channel.ERR), 200, false);
        return new Cli(environment, typing, terminal);
    }

    Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings here = new Surroundings(
                new ByteArrayInputStream((typing + "\n").getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                environment,
                Surroundings.PROGRAM,
                Optional.ofNullable(environment.get("TURNSTONE_HOME")).map(Path::of),
                terminal,
                this::secret,
                Signals.NONE);
        int code = Main.run(arguments, here);
        here.out().flush();
        here.err().flush();
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Optional<String> secret(String question) {
        return terminal.canAsk() ? Optional.of(typing) : Optional.empty();
    }
}

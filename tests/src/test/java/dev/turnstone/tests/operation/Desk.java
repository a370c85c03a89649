package dev.turnstone.tests.operation;

import dev.turnstone.cli.Main;
import dev.turnstone.tests.processes.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A folder and an environment in which somebody types commands; each is a process of its own. */
final class Desk {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Path folder;
    private final Map<String, String> variables = new LinkedHashMap<>();

    Desk(Path folder) {
        this.folder = folder;
        Path secrets = folder.resolve("secrets");
        try {
            // One that was named must be there.
            Files.createDirectories(secrets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        variables.put("TURNSTONE_SECRETS_DIR", secrets.toString());
    }

    /**
     * What a command answered.
     *
     * @param title what everybody on the machine could see of the process
     */
    record Answer(int code, String out, String err, String title) {
        String all() {
            return out + err + title;
        }
    }

    Desk variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Desk without(String name) {
        variables.remove(name);
        return this;
    }

    Desk file(String name, String... lines) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer run(String... arguments) {
        try (JavaProcess process = JavaProcess.startIn(folder, variables, Main.class, List.of(arguments))) {
            Path title = Path.of("/proc/" + process.pid() + "/cmdline");
            String seen = Files.exists(title) ? Files.readString(title) : "";
            int code = process.waitFor(LIMIT);
            return new Answer(code, process.stdout(), process.stderr(), seen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

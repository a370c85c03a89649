package dev.turnstone.tests.replication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.cli.Main;
import dev.turnstone.replication.changes.SampleChange;
import dev.turnstone.tests.processes.JavaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A folder with the sample changes as routines, in which the command line is called. */
final class RollOutDesk {
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Path folder;

    RollOutDesk(Path folder) {
        this.folder = folder;
        file("db/V_1.0_1.sql", SampleChange.base());
    }

    /** What a command answered. */
    record Answer(int code, String out, String err) {
        String all() {
            return out + err;
        }
    }

    RollOutDesk file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RollOutDesk targets(List<String> lines) {
        return file("turnstone.yaml", String.join("\n", lines) + "\n");
    }

    /** The changes as routines of version 2. */
    RollOutDesk changes(List<SampleChange> changes) {
        for (int i = 0; i < changes.size(); i++) {
            SampleChange change = changes.get(i);
            file("db/V_2.0_" + (i + 1) + ".sql", change.head() + change.sql() + "\n");
        }
        return this;
    }

    JavaProcess start(String... arguments) {
        return JavaProcess.startIn(folder, Map.of(), Main.class, List.of(arguments));
    }

    Answer run(String... arguments) {
        try (JavaProcess process = start(arguments)) {
            return new Answer(process.waitFor(LIMIT), process.stdout(), process.stderr());
        }
    }

    /** The same, which must end with this exit code. */
    Answer answer(int code, String... arguments) {
        Answer answer = run(arguments);
        assertThat(answer.code()).as(answer.all()).isEqualTo(code);
        return answer;
    }

    Path path(String name) {
        return folder.resolve(name);
    }
}

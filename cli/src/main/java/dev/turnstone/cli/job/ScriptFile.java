package dev.turnstone.cli.job;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.cli.report.SqlScript;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Brings the script of a plan to where it is wanted. */
public final class ScriptFile {
    private ScriptFile() {}

    /**
     * Writes it into a file, or, where none is named, as the command's result. A plan with errors leaves the file as it
     * is.
     *
     * @throws TurnstoneException when the file can't be written; what was there before is still there
     */
    public static void write(Job job, Status status, Optional<HistoryScript> rows, Optional<Path> file) {
        if (file.isEmpty() || status.plan().hasErrors()) {
            job.report().script(status.target(), status.plan(), rows);
            return;
        }
        Path folder = Optional.ofNullable(file.get().toAbsolutePath().getParent())
                .orElse(file.get().toAbsolutePath());
        try {
            Files.createDirectories(folder);
            // Half a script must not look like a whole one.
            Path part = Files.createTempFile(folder, file.get().getFileName() + ".", ".part");
            try {
                print(status, rows, part);
                Files.move(part, file.get(), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.SETTING_INVALID,
                            "The file '" + file.get() + "' can't be written: " + e + ".",
                            List.of(),
                            "Name another place with -o, or make room and check the rights of the folder."),
                    e);
        }
        job.report().written(status.target(), status.plan(), file.get());
    }

    private static void print(Status status, Optional<HistoryScript> rows, Path to) throws IOException {
        try (PrintStream out =
                new PrintStream(new BufferedOutputStream(Files.newOutputStream(to)), false, StandardCharsets.UTF_8)) {
            new SqlScript(out).print(status.target(), status.plan(), rows);
            if (out.checkError()) {
                throw new IOException("the disk takes no more");
            }
        }
    }
}

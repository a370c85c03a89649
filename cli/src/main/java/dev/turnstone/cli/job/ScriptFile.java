package dev.turnstone.cli.job;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.cli.report.script.SqlScript;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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
        write(file.get(), out -> new SqlScript(out).print(status.target(), status.plan(), rows));
        job.report().written(status.target(), status.plan(), file.get());
    }

    /** Prints a script. */
    @FunctionalInterface
    public interface Printing {
        void to(PrintStream out) throws IOException;
    }

    /**
     * Writes something into a file, all of it or nothing.
     *
     * @throws TurnstoneException when the file can't be written; what was there before is still there
     */
    public static void write(Path file, Printing printing) {
        try {
            writeWhole(file, printing);
        } catch (IOException e) {
            throw new TurnstoneException(
                    new Problem(
                            ErrorCode.SETTING_INVALID,
                            "The file '" + file + "' can't be written: " + why(e) + ".",
                            List.of(),
                            "Name another place with -o, or make room and check the rights of the folder."),
                    e);
        }
    }

    private static String why(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "you may not write to " + denied.getFile();
        }
        if (e instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is a file and no folder";
        }
        return String.valueOf(e.getMessage());
    }

    private static void writeWhole(Path file, Printing printing) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe, or a device
            print(printing, file);
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        // Half a script must not look like a whole one.
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            print(printing, part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void print(Printing printing, Path to) throws IOException {
        try (PrintStream out =
                new PrintStream(new BufferedOutputStream(Files.newOutputStream(to)), false, StandardCharsets.UTF_8)) {
            printing.to(out);
            if (out.checkError()) {
                throw new IOException("the disk takes no more");
            }
        }
    }
}

package dev.turnstone.cli.work.offline;

import dev.turnstone.ErrorCode;
import dev.turnstone.Offline;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.clean.Cleaned;
import dev.turnstone.clean.Cleaning;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.job.ScriptFile;
import dev.turnstone.cli.report.Report.CleanedView;
import dev.turnstone.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Cleans the SQL that another tool has printed.
 *
 * @param file that it printed it to
 * @param dialect the short name of the product that it is for
 * @param tables in which tools keep their versions, beside the usual ones
 * @param out where what is left goes; empty for the result
 * @param shown as the result
 */
public record CleanSql(Path file, String dialect, List<String> tables, Optional<Path> out, CleanedView shown) {
    /** Cleans it; with leftovers nothing is written. */
    public ExitCode in(Job job) {
        Cleaned cleaned = Cleaning.of(file.toString(), text(), Offline.dialect(dialect), tables);
        if (!cleaned.leftovers().isEmpty()) {
            throw new TurnstoneException(cleaned.leftovers());
        }
        out.ifPresent(place -> ScriptFile.write(place, stream -> stream.print(cleaned.sql())));
        job.report().cleaned(file, cleaned, out, shown);
        return ExitCode.DONE;
    }

    private String text() {
        if (!Files.isRegularFile(file)) {
            throw new TurnstoneException(new Problem(
                    ErrorCode.LOCATION_NOT_FOUND,
                    Files.exists(file) ? "'" + file + "' is no file." : "There is no file '" + file + "'.",
                    List.of(),
                    "Name the file that the other tool has printed to."));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable(ErrorCode.FILE_BADLY_ENCODED, "is not UTF-8", "Save the file as UTF-8.");
        } catch (IOException e) {
            throw unreadable(ErrorCode.FILE_UNREADABLE, "can't be read: " + e, "Check that you may read the file.");
        }
    }

    private TurnstoneException unreadable(ErrorCode code, String what, String next) {
        return new TurnstoneException(
                new Problem(code, file + " " + what + ".", List.of(Position.startOf(file.toString())), next));
    }
}

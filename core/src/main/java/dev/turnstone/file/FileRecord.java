package dev.turnstone.file;

import dev.turnstone.changelog.Checksum;
import dev.turnstone.owner.OwnerNote;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * That a file was run, and how that ended.
 *
 * @param name of the file
 * @param digest of its text then
 * @param result how it ended
 * @param at when, as the runner's clock had it, for people
 * @param runId the run that did it
 */
public record FileRecord(String name, Checksum digest, Result result, String at, String runId) {
    /** Notes that are about no owner. */
    private static final String NOBODYS = "*";

    /** How a run of a file ended. */
    public enum Result {
        /** All of it is done. */
        DONE,
        /** It broke, and nothing of it remains. */
        ROLLED_BACK,
        /** It broke behind statements that are committed. */
        HALF_APPLIED,
        /** It broke, and nobody knows what became of the statement at which it did. */
        UNKNOWN
    }

    public FileRecord {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(runId, "runId");
    }

    /** As it is kept. */
    public OwnerNote toNote() {
        String text =
                String.join("\n", "digest: " + digest.text(), "result: " + result.name(), "at: " + at, "run: " + runId);
        return new OwnerNote(NOBODYS, OwnerNote.Kind.FILE_RUN, name, text);
    }

    /** Whether a note is about this file. */
    public static boolean isAbout(OwnerNote note, String name) {
        return note.kind() == OwnerNote.Kind.FILE_RUN && note.item().equals(name);
    }

    /** All that notes tell about files. */
    public static List<FileRecord> among(List<OwnerNote> notes) {
        return notes.stream()
                .filter(note -> note.kind() == OwnerNote.Kind.FILE_RUN)
                .map(FileRecord::of)
                .toList();
    }

    /** Of a note about a file. */
    public static FileRecord of(OwnerNote note) {
        Map<String, String> lines = new TreeMap<>();
        note.text().lines().forEach(line -> {
            int colon = line.indexOf(": ");
            lines.put(line.substring(0, Math.max(0, colon)), line.substring(colon + 2));
        });
        return new FileRecord(
                note.item(),
                new Checksum(lines.getOrDefault("digest", "?")),
                Result.valueOf(lines.getOrDefault("result", Result.UNKNOWN.name())),
                lines.getOrDefault("at", "?"),
                lines.getOrDefault("run", "?"));
    }
}

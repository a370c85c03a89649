package dev.turnstone.file;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.RowNotes;
import dev.turnstone.read.resource.Resource;
import dev.turnstone.read.script.ScriptReading;
import dev.turnstone.sql.PrefixDigest;
import dev.turnstone.sql.SqlStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that was read to be run by itself. Its text stays where it is.
 *
 * @param name what it is recorded as; a file of another name is another file
 * @param shown as people name it
 * @param script its text; empty when it can't be read
 * @param problems found while reading
 */
public record SqlFile(String name, String shown, Optional<ScriptReading.Script> script, List<Problem> problems) {
    public SqlFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(shown, "shown");
        Objects.requireNonNull(script, "script");
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file.
     *
     * @param name what it is recorded as
     */
    public static SqlFile read(Path path, String name) {
        List<Problem> problems = new ArrayList<>();
        Resource file = new Resource(name, path.toString(), () -> Files.newInputStream(path));
        Optional<ScriptReading.Script> script = ScriptReading.ofSql().read(file, problems::add);
        if (script.isPresent()) {
            wholeness(path, problems);
        }
        return new SqlFile(name, path.toString(), script, problems);
    }

    /**
     * One statement of a script, which has no rows behind it.
     *
     * @param name what it is recorded as
     */
    public static SqlFile of(SqlStatement statement, String name, Directives directives) {
        PrefixDigest digest = new PrefixDigest();
        digest.add(statement);
        Change.Sql change = new Change.Sql(new LoneStatement(statement));
        return new SqlFile(
                name,
                statement.at().file(),
                Optional.of(new ScriptReading.Script(change, new Checksum("9:" + digest.text()), directives)),
                List.of());
    }

    /** A script that was written for others says by what it is known to be whole. */
    private static void wholeness(Path path, List<Problem> problems) {
        try {
            ScriptHead.fault(path, path.toString()).ifPresent(problems::add);
        } catch (IOException e) {
            problems.add(new Problem(
                    ErrorCode.FILE_UNREADABLE,
                    path + " can't be read: " + e + ".",
                    List.of(Position.startOf(path.toString())),
                    "Run the command again when the file is at rest."));
        }
    }

    /** Who it is, in a journal and in a plan. */
    public ChangesetId id() {
        return ChangesetId.ofFile(name);
    }

    /** The digest of its text, which is the same on every machine; empty when it can't be read. */
    public Optional<Checksum> digest() {
        return script.map(ScriptReading.Script::checksum);
    }

    /** What executes it; the file must be readable. */
    Change.Sql change() {
        return (Change.Sql) script.orElseThrow().change();
    }

    /** What its author says about how to run it; the file must be readable. */
    Directives directives() {
        return script.orElseThrow().directives();
    }

    /** As a changeset that is run in this way; the file must be readable. */
    Changeset changeset(Directives directives) {
        return new Changeset(
                id(),
                Optional.empty(),
                digest(),
                change(),
                List.of(),
                directives,
                RowNotes.of("run by itself"),
                Position.startOf(shown));
    }
}

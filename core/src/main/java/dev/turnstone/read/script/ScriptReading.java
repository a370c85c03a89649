package dev.turnstone.read.script;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.changelog.Directives;
import dev.turnstone.read.resource.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads scripts for what a changelog has to know of them, one after the other. Not thread-safe. */
public final class ScriptReading {
    private final ScriptLanguage language;
    private final TextDigester digester = new TextDigester();

    public ScriptReading(ScriptLanguage language) {
        this.language = language;
    }

    /** Of scripts in SQL. */
    public static ScriptReading ofSql() {
        return new ScriptReading(ScriptLanguage.SQL);
    }

    /**
     * A script that was read.
     *
     * @param change executes it
     * @param directives that stand at its head
     */
    public record Script(Change change, Checksum checksum, Directives directives) {
        public Script {
            Objects.requireNonNull(change, "change");
            Objects.requireNonNull(checksum, "checksum");
            Objects.requireNonNull(directives, "directives");
        }
    }

    /** Reads a file; empty when that can't be done, which is a problem. A wrong directive is one, too. */
    public Optional<Script> read(Resource file, Consumer<Problem> problems) {
        try (InputStream in = file.opener().open()) {
            TextDigest digest = digester.digest(in);
            return Optional.of(new Script(
                    new Change.Sql(new ScriptFile(file, digest.bytes())),
                    digest.checksum(),
                    DirectiveReader.read(file.shown(), digest.head(), language.directives(), problems)));
        } catch (TextDigest.BadEncoding e) {
            problems.accept(new Problem(
                    ErrorCode.FILE_BADLY_ENCODED,
                    file.fileName() + " is " + e.getMessage() + ".",
                    List.of(BytePlace.of(file, e.offset())),
                    "Save the file as UTF-8."));
        } catch (IOException e) {
            String why = e instanceof Resource.NoFile ? String.valueOf(e.getMessage()) : e.toString();
            problems.accept(new Problem(
                    ErrorCode.FILE_UNREADABLE,
                    file.fileName() + " can't be read: " + why + ".",
                    List.of(Position.startOf(file.shown())),
                    "Check that you may read the file."));
        }
        return Optional.empty();
    }
}

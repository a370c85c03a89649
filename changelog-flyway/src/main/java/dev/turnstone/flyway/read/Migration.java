package dev.turnstone.flyway.read;

import dev.turnstone.Position;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Directives;
import dev.turnstone.flyway.name.FlywayVersion;
import dev.turnstone.flyway.name.MigrationName;
import dev.turnstone.flyway.name.MigrationName.Migrating;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that is run once, again, or to take something back.
 *
 * @param kind when it is run
 * @param version empty for one that is run again
 * @param description possibly empty
 * @param script as the history calls it: the path below its location, or the class
 * @param checksum as it is recorded; empty when its author gives none
 * @param plain the checksum of its text before placeholders are replaced, which the history may have instead
 * @param change what it does
 * @param directives how to run it
 * @param use whether it is run at all
 * @param at where it is written
 */
public record Migration(
        Migrating kind,
        Optional<FlywayVersion> version,
        String description,
        String script,
        Optional<Integer> checksum,
        Optional<Integer> plain,
        Change change,
        Directives directives,
        Use use,
        Position at) {

    /** Whether it is run at all. */
    public enum Use {
        /** When its turn comes. */
        RUN,
        /** Its author says that it isn't to be. */
        LEFT_OUT
    }

    public Migration {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(script, "script");
        Objects.requireNonNull(checksum, "checksum");
        Objects.requireNonNull(plain, "plain");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(directives, "directives");
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(at, "at");
    }

    static Migration of(MigrationName name, String script, Found found, Use use, Position at) {
        return new Migration(
                (Migrating) name.kind(),
                name.version(),
                name.description(),
                script,
                found.checksum(),
                found.plain(),
                found.change(),
                found.directives(),
                use,
                at);
    }

    /** What a file or class has inside. */
    record Found(Change change, Directives directives, Optional<Integer> checksum, Optional<Integer> plain) {}

    /** Whether it is written in Java. */
    public boolean isJava() {
        return change instanceof Change.Code;
    }

    /** Whether a checksum of the history is its own, in one of its forms. */
    public boolean has(Optional<Integer> recorded) {
        return recorded.equals(checksum) || recorded.isPresent() && recorded.equals(plain);
    }
}

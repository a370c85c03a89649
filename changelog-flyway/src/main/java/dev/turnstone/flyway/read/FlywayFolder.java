package dev.turnstone.flyway.read;

import dev.turnstone.Problem;
import dev.turnstone.flyway.name.MigrationName.Migrating;
import dev.turnstone.flyway.name.Naming;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All that the locations of a project hold.
 *
 * @param naming how its files are called
 * @param migrations in the order of their versions, those without one last, by description
 * @param callbacks by event, in the order in which they are run
 * @param problems what is wrong with the files
 */
public record FlywayFolder(
        Naming naming, List<Migration> migrations, List<Callback> callbacks, List<Problem> problems) {
    public FlywayFolder {
        Objects.requireNonNull(naming, "naming");
        migrations = List.copyOf(migrations);
        callbacks = List.copyOf(callbacks);
        problems = List.copyOf(problems);
    }

    /** The same with more that is to be told. */
    public FlywayFolder telling(List<Problem> others) {
        return new FlywayFolder(
                naming,
                migrations,
                callbacks,
                Stream.concat(problems.stream(), others.stream()).toList());
    }

    /** Those of a kind, in order. */
    public Stream<Migration> all(Migrating kind) {
        return migrations.stream().filter(migration -> migration.kind() == kind);
    }
}

package dev.turnstone.flyway.source;

import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.flyway.history.FlywayHistory;
import dev.turnstone.flyway.read.FlywayFiles;
import dev.turnstone.flyway.read.FolderReader;
import dev.turnstone.flyway.read.Placeholders;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Source;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A Flyway project: the files at its locations, and a history that Flyway can go on with. Immutable and thread-safe. */
public final class FlywaySource implements Source {
    private final String location;
    private final FlywayOptions options;
    private final List<Problem> notes;
    private final ClassLoader classes;

    private FlywaySource(String location, FlywayOptions options, List<Problem> notes, ClassLoader classes) {
        this.notes = List.copyOf(notes);
        this.location = Objects.requireNonNull(location, "location");
        this.options = Objects.requireNonNull(options, "options");
        this.classes = Objects.requireNonNull(classes, "classes");
    }

    /**
     * A project.
     *
     * @param location what people call it
     */
    public static FlywaySource of(String location, FlywayOptions options) {
        return new FlywaySource(location, options, List.of(), FlywaySource.class.getClassLoader());
    }

    /** The same, whose {@code classpath:} is this. */
    public FlywaySource withClasses(ClassLoader loader) {
        return new FlywaySource(location, options, notes, loader);
    }

    /** The same, with what is to be told in each plan. */
    public FlywaySource telling(List<Problem> others) {
        return new FlywaySource(location, options, others, classes);
    }

    @Override
    public Settings fitting(Settings settings) {
        Settings kept = settings.keeping(options.history());
        Settings named = options.table()
                .filter(table -> kept.hasUsualTable())
                .map(kept::withHistoryTable)
                .orElse(kept);
        Schemas schemas = options.schemas();
        Settings making = schemas.making() == Schemas.Making.MADE ? named.making(schemas.names()) : named;
        return schemas.usual()
                .filter(schema -> settings.schema().isEmpty())
                .map(making::withSchema)
                .orElse(making);
    }

    @Override
    public Wanted read() {
        return database -> new FlywayPlanner(
                location,
                FolderReader.read(filesOn(database), classes).telling(notes),
                database,
                options.rules(),
                options.schemas());
    }

    private FlywayFiles filesOn(Database database) {
        return options.files().replacing(options.files().placeholders().map(all -> all.and(builtIn(database))));
    }

    /** What stands for itself. Who is logged in, and where, nobody knows before there is a connection. */
    private Map<String, String> builtIn(Database database) {
        Map<String, String> values = new TreeMap<>();
        database.schema().ifPresent(schema -> values.put(Placeholders.BUILT_IN + "defaultSchema", schema));
        database.server().flatMap(Database.Server::login).ifPresent(login -> {
            values.put(Placeholders.BUILT_IN + "user", withoutHost(login.user()));
            values.put(Placeholders.BUILT_IN + "database", login.catalog());
        });
        values.put(
                Placeholders.BUILT_IN + "timestamp",
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(LocalDateTime.now()));
        values.put(
                Placeholders.BUILT_IN + "workingDirectory",
                Path.of("").toAbsolutePath().toString());
        values.put(Placeholders.BUILT_IN + "environment", options.environment());
        values.put(
                Placeholders.BUILT_IN + "table",
                database.server()
                        .map(server -> server.history().table())
                        .or(options::table)
                        .orElse(FlywayHistory.TABLE));
        return values;
    }

    /** MariaDB's and MySQL's drivers may name it with the host. */
    private static String withoutHost(String user) {
        int at = user.indexOf('@');
        return at > 0 ? user.substring(0, at) : user;
    }
}

package dev.turnstone.tests.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Listener;
import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.flyway.history.FlywayRow;
import dev.turnstone.flyway.read.FlywayFiles;
import dev.turnstone.flyway.read.FlywayFolder;
import dev.turnstone.flyway.read.FolderReader;
import dev.turnstone.flyway.read.Location;
import dev.turnstone.flyway.read.Placeholders;
import dev.turnstone.flyway.source.FlywayOptions;
import dev.turnstone.flyway.source.FlywaySource;
import dev.turnstone.flyway.state.Info;
import dev.turnstone.flyway.state.Infos;
import dev.turnstone.flyway.state.Rules;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.processes.FlywayService;
import dev.turnstone.tests.processes.ToolJvm;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A Flyway folder that both are given. */
final class FlywayProject {
    private final Path folder;
    private final Map<String, String> placeholders;

    FlywayProject(Path folder, Map<String, String> placeholders) {
        this.folder = folder;
        this.placeholders = placeholders;
    }

    FlywayProject file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    FlywayProject file(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FlywayProject without(String name) {
        try {
            Files.delete(folder.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of its files, without those in folders. */
    List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FlywayFiles files() {
        return FlywayFiles.at(List.of(Location.parse(folder.toString(), Location.Place.FILE_SYSTEM)))
                .replacing(Optional.of(Placeholders.NONE.and(placeholders)));
    }

    private FlywaySource source(UnaryOperator<FlywayOptions> wishes) {
        return FlywaySource.of(folder.toString(), wishes.apply(FlywayOptions.of(files())));
    }

    private static Target target(TestDatabase database) {
        return JdbcTarget.of(database.url(), database.username(), database.password());
    }

    Turnstone ours(TestDatabase database) {
        return ours(database, Rules.USUAL);
    }

    Turnstone ours(TestDatabase database, Rules rules) {
        return ours(database, options -> options.with(rules));
    }

    Turnstone ours(TestDatabase database, UnaryOperator<FlywayOptions> wishes) {
        return Turnstone.of(source(wishes), target(database));
    }

    Turnstone ours(Target target) {
        return Turnstone.of(source(UnaryOperator.identity()), target);
    }

    static void succeeds(ToolJvm.Answer answer) {
        assertThat(answer.success()).as(answer.printed()).isTrue();
    }

    ToolJvm.Answer theirs(TestDatabase database, String operation, String... settings) {
        Stream<String> all = Stream.concat(
                placeholders.entrySet().stream().map(pair -> "placeholders." + pair.getKey() + "=" + pair.getValue()),
                Stream.of(settings));
        return FlywayService.shared(database.product()).run(database, folder, operation, all.toArray(String[]::new));
    }

    /** How the folder stands to the history, as we see it: sorted lines. */
    List<String> ourInfo(TestDatabase database) {
        FlywaySource source = source(UnaryOperator.identity());
        try (Target.Session session =
                target(database).openForReading(source.fitting(Settings.DEFAULTS), Listener.NONE)) {
            List<FlywayRow> rows =
                    session.history().applied().stream().map(FlywayRow::of).toList();
            FlywayFolder read = FolderReader.read(files(), getClass().getClassLoader());
            return Infos.of(read, rows, Rules.USUAL).stream()
                    .map(FlywayProject::line)
                    .sorted()
                    .toList();
        }
    }

    private static String line(Info info) {
        return info.version().map(Object::toString).orElse("null") + "|" + info.description() + "|"
                + info.row().map(FlywayRow::script).orElseGet(info::name) + "|"
                + info.row()
                        .map(FlywayRow::checksum)
                        .orElseGet(() -> info.migration().orElseThrow().checksum())
                        .map(String::valueOf)
                        .orElse("null")
                + "|" + info.state().shown();
    }

    /** The same as they see it. */
    List<String> theirInfo(TestDatabase database) {
        return theirs(database, "info").lines().stream().sorted().toList();
    }

    /** What is in one schema and not in the other, without tables of ours. */
    static List<String> differences(TestDatabase ours, TestDatabase theirs) {
        return Catalog.of(ours).differencesTo(Catalog.of(theirs)).stream()
                .filter(line -> !line.toLowerCase(Locale.ROOT).contains("turnstone_"))
                .toList();
    }

    /** All that is recorded, but when, and how long it took; of who it was, whether it was the database's owner. */
    static List<String> rows(TestDatabase database) {
        return rowsOf(database, "");
    }

    /** The same of a history in this schema, as it is written in statements. */
    static List<String> rows(TestDatabase database, String schema) {
        return rowsOf(database, schema + ".");
    }

    private static List<String> rowsOf(TestDatabase database, String place) {
        String q = database.product() == Product.MARIADB || database.product() == Product.MYSQL ? "`" : "\"";
        String columns = Stream.of(
                        "installed_rank",
                        "version",
                        "description",
                        "type",
                        "script",
                        "checksum",
                        "installed_by",
                        "success")
                .map(name -> q + name + q)
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        List<String> rows = database.queryStrings("SELECT " + columns + " FROM " + place + q + "flyway_schema_history"
                + q + " ORDER BY " + q + "installed_rank" + q);
        database.release();
        return rows.stream()
                .map(row -> row.replace(" | " + database.username() + " | ", " | OWNER | "))
                .toList();
    }
}

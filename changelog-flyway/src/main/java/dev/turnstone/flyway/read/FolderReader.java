package dev.turnstone.flyway.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.flyway.name.MigrationName;
import dev.turnstone.flyway.name.MigrationName.Migrating;
import dev.turnstone.flyway.name.NameReader;
import dev.turnstone.flyway.read.FlywayFiles.Detection;
import dev.turnstone.flyway.read.FlywayFiles.Misnamed;
import dev.turnstone.flyway.read.FlywayFiles.Transactions;
import dev.turnstone.flyway.read.Migration.Found;
import dev.turnstone.flyway.read.Migration.Use;
import dev.turnstone.read.resource.Resource;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the files of a project for what a plan has to know of them. Used once. */
public final class FolderReader {
    private static final Comparator<Callback> BY_EVENT =
            Comparator.comparing(Callback::event).thenComparing(Callback::description);

    private final FlywayFiles files;
    private final ClassLoader classes;
    private final NameReader names;
    private final List<Migration> migrations = new ArrayList<>();
    private final List<Callback> callbacks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private FolderReader(FlywayFiles files, ClassLoader classes) {
        this.files = files;
        this.classes = classes;
        this.names = new NameReader(files.naming());
    }

    private static int compare(Migration one, Migration other) {
        boolean oneIsFirst = one.version().isPresent();
        if (oneIsFirst != other.version().isPresent()) {
            return oneIsFirst ? -1 : 1;
        }
        int byVersion = oneIsFirst
                ? one.version().orElseThrow().compareTo(other.version().orElseThrow())
                : 0;
        int byKind = byVersion != 0 ? byVersion : Integer.compare(rank(one), rank(other));
        return byKind != 0 ? byKind : one.description().compareTo(other.description());
    }

    /** At one version: what is run once, what takes it back, what stands for all. */
    private static int rank(Migration migration) {
        return switch (migration.kind()) {
            case VERSIONED -> 0;
            case UNDO -> 1;
            case BASELINE -> 2;
            case REPEATABLE -> 3;
        };
    }

    /**
     * Reads all there is.
     *
     * @throws TurnstoneException when no location is there
     */
    public static FlywayFolder read(FlywayFiles files, ClassLoader classes) {
        FolderReader reader = new FolderReader(files, classes);
        List<Location> there = files.locations().stream()
                .filter(location -> location.exists(classes))
                .toList();
        if (there.isEmpty()) {
            throw new TurnstoneException(notThere(files.locations()));
        }
        there.forEach(reader::read);
        return reader.folder();
    }

    private static Problem notThere(List<Location> locations) {
        return new Problem(
                ErrorCode.LOCATION_NOT_FOUND,
                "There is no folder "
                        + String.join(
                                " or ",
                                locations.stream().map(Location::toString).toList()) + ".",
                List.of(),
                "Check the path; it is relative to the folder the command runs in. With classpath: in front it is looked"
                        + " for on the class path.");
    }

    private void read(Location location) {
        List<Resource> found = location.files(classes, problems::add);
        Map<String, Resource> configs = new HashMap<>();
        found.stream()
                .filter(file -> file.path().endsWith(ScriptConfig.SUFFIX))
                .forEach(file -> configs.put(file.path(), file));
        for (Resource file : found) {
            Optional<Resource> config = Optional.ofNullable(configs.get(file.path() + ScriptConfig.SUFFIX));
            read(new Resource(location.script(file.path()), file.shown(), file.opener()), config);
            if (location.place() == Location.Place.CLASS_PATH) {
                String root = location.root().isEmpty() ? "" : location.root() + "/";
                MigrationClass.of(root + file.path(), classes).ifPresent(this::add);
            }
        }
    }

    private void add(MigrationClass type) {
        NameReader.ofClass(type.simpleName())
                .ifPresent(name -> type.found(problems::add)
                        .ifPresent(found ->
                                migrations.add(Migration.of(name, type.className(), found, Use.RUN, type.at()))));
    }

    private void read(Resource file, Optional<Resource> config) {
        NameReader.Reading reading = names.read(file.fileName());
        if (reading instanceof NameReader.Named named) {
            add(named.name(), file, config);
        } else if (reading instanceof NameReader.Misnamed misnamed) {
            problems.add(misnamed(file, misnamed.why()));
        } else if (reading instanceof NameReader.Program) {
            problems.add(new Problem(
                    ErrorCode.NAME_INVALID,
                    file.path()
                            + " is a program, which Flyway would run, and we don't: nobody could say beforehand what"
                            + " it does, or whether it did it.",
                    List.of(Position.startOf(file.shown())),
                    "Write it in SQL or Java; or take it out of the folder, and run it where programs are run."));
        }
    }

    private Problem misnamed(Resource file, String why) {
        boolean refused = files.misnamed() == Misnamed.REFUSED;
        return new Problem(
                refused ? ErrorCode.NAME_INVALID : ErrorCode.FILE_IGNORED,
                file.path() + " is no migration by its name: " + why + (refused ? "." : ". It is left out."),
                List.of(Position.startOf(file.shown())),
                "Rename it, for instance V4.1__add_email.sql; or take it out of the folder.");
    }

    private void add(MigrationName name, Resource file, Optional<Resource> config) {
        ScriptConfig wish =
                config.map(each -> ScriptConfig.read(each, problems::add)).orElse(ScriptConfig.NONE);
        Position at = Position.startOf(file.shown());
        Charset encoding = wish.encoding().orElseGet(() -> encodingOf(file));
        Optional<Placeholders> placeholders = wish.placeholders().orElse(true)
                ? files.placeholders().map(all -> all.and(Map.of("flyway:filename", file.fileName())))
                : Optional.empty();
        boolean repeatable = name.kind() == Migrating.REPEATABLE;
        found(file, encoding, placeholders, directives(wish), repeatable).ifPresent(found -> {
            if (name.kind() instanceof MigrationName.Callback callback
                    && !callback.event().isHeeded()) {
                problems.add(unheeded(file));
            } else if (name.kind() instanceof MigrationName.Callback callback) {
                callbacks.add(new Callback(
                        callback.event(), name.description(), file.path(), found.change(), found.directives(), at));
            } else {
                migrations.add(Migration.of(name, file.path(), found, wish.executes() ? Use.RUN : Use.LEFT_OUT, at));
            }
        });
    }

    /** Of what can't be read it is told when that is tried again. */
    private Charset encodingOf(Resource file) {
        try {
            return files.detection() == Detection.BY_CONTENT ? DetectedEncoding.of(file) : files.encoding();
        } catch (IOException e) {
            return files.encoding();
        }
    }

    private static Problem unheeded(Resource file) {
        return new Problem(
                ErrorCode.FILE_IGNORED,
                file.path() + " is for an event at which nothing is run here. It is left out.",
                List.of(Position.startOf(file.shown())),
                "docs/moving-from-flyway.md lists the events; what has to be done for all migrations may stand in"
                        + " beforeMigrate.");
    }

    private Directives directives(ScriptConfig wish) {
        boolean inTransaction = wish.inTransaction().orElse(files.transactions() == Transactions.ONE_EACH);
        return inTransaction
                ? Directives.NONE
                : new Directives(TransactionMode.NONE, Optional.empty(), Optional.empty(), Set.of(), ";");
    }

    private Optional<Found> found(
            Resource file,
            Charset encoding,
            Optional<Placeholders> placeholders,
            Directives directives,
            boolean repeatable) {
        try (Reader text = EncodedText.decoded(file, encoding)) {
            int plain = TextChecksum.of(text);
            EncodedText script = new EncodedText(file, encoding, placeholders, plain);
            int checksum = repeatable && placeholders.isPresent() ? replaced(script, plain) : plain;
            return Optional.of(
                    new Found(new Change.Sql(script), directives, Optional.of(checksum), Optional.of(plain)));
        } catch (CharacterCodingException e) {
            problems.add(new Problem(
                    ErrorCode.FILE_BADLY_ENCODED,
                    file.path() + " is not in the encoding " + encoding + ".",
                    List.of(Position.startOf(file.shown())),
                    "Save it in that encoding; or say which one it has: in a file " + file.fileName()
                            + ScriptConfig.SUFFIX + " beside it, as encoding=ISO-8859-1, or for all in flyway.toml."));
            return Optional.empty();
        } catch (IOException e) {
            problems.add(new Problem(
                    ErrorCode.FILE_UNREADABLE,
                    file.path() + " can't be read: " + e.getMessage() + ".",
                    List.of(Position.startOf(file.shown())),
                    "Check that you may read the file."));
            return Optional.empty();
        }
    }

    /** Of what can't be replaced it is told when the script is looked at, if it is. */
    private static int replaced(EncodedText script, int plain) throws IOException {
        try (Reader text = script.text()) {
            return TextChecksum.of(text);
        } catch (UnreadableScript e) {
            return plain;
        }
    }

    private FlywayFolder folder() {
        migrations.sort(FolderReader::compare);
        callbacks.sort(BY_EVENT);
        for (int i = 1; i < migrations.size(); i++) {
            refuseTwins(migrations.get(i - 1), migrations.get(i));
        }
        for (int i = 1; i < callbacks.size(); i++) {
            refuseTwins(callbacks.get(i - 1), callbacks.get(i));
        }
        return new FlywayFolder(files.naming(), migrations, callbacks, problems);
    }

    private void refuseTwins(Migration one, Migration other) {
        boolean same = one.kind() == other.kind()
                && (one.kind() == Migrating.REPEATABLE
                        ? one.description().equals(other.description())
                        : one.version().equals(other.version()));
        if (same) {
            problems.add(new Problem(
                    ErrorCode.STEP_DUPLICATE,
                    one.script() + " and " + other.script()
                            + (one.kind() == Migrating.REPEATABLE
                                    ? " have the same description."
                                    : " have the same version, " + one.version().orElseThrow() + "."),
                    List.of(one.at(), other.at()),
                    "Keep one, or give the one that was never run another "
                            + (one.kind() == Migrating.REPEATABLE ? "description." : "version.")));
        }
    }

    private void refuseTwins(Callback one, Callback other) {
        if (one.event() == other.event() && one.description().equals(other.description())) {
            problems.add(new Problem(
                    ErrorCode.STEP_DUPLICATE,
                    one.script() + " and " + other.script() + " are for the same event, "
                            + one.event().id() + ", with the same description.",
                    List.of(one.at(), other.at()),
                    "Keep one, or give one of them another description."));
        }
    }
}

package dev.turnstone.flyway.name;

import dev.turnstone.flyway.name.MigrationName.Callback;
import dev.turnstone.flyway.name.MigrationName.Kind;
import dev.turnstone.flyway.name.MigrationName.Migrating;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what the names of files say. Immutable and thread-safe. */
public final class NameReader {
    /** Files that Flyway gives to an interpreter of the machine. */
    private static final List<String> PROGRAMS = List.of(".cmd", ".bat", ".ps1", ".py", ".sh", ".bash");

    private static final NameReader CLASSES = new NameReader(Naming.USUAL);

    private final Naming naming;
    private final List<Prefix> prefixes;

    private record Prefix(String text, Kind kind) {}

    public NameReader(Naming naming) {
        this.naming = naming;
        List<Prefix> all = new ArrayList<>(List.of(
                new Prefix(naming.versioned(), Migrating.VERSIONED),
                new Prefix(naming.repeatable(), Migrating.REPEATABLE),
                new Prefix(naming.baseline(), Migrating.BASELINE),
                new Prefix(naming.undo(), Migrating.UNDO)));
        Event.ALL.forEach(event -> all.add(new Prefix(event.id(), new Callback(event))));
        // One may begin like another.
        all.sort(Comparator.comparing((Prefix prefix) -> prefix.text().length()).reversed());
        all.removeIf(prefix -> prefix.text().isEmpty());
        this.prefixes = List.copyOf(all);
    }

    /** What a name may be. */
    public sealed interface Reading {}

    /** A file of the folder. */
    public record Named(MigrationName name) implements Reading {}

    /** It ends like one of the folder's files, and its name says nothing. */
    public record Misnamed(String why) implements Reading {}

    /** A file that Flyway gives to an interpreter of the machine, with a name that means something. */
    public record Program(MigrationName name) implements Reading {}

    /** Nothing of ours. */
    public record Other() implements Reading {}

    /** Reads the name of a file, without its folders. */
    public Reading read(String fileName) {
        Optional<String> stem = without(fileName, naming.suffixes());
        if (stem.isPresent()) {
            return named(stem.get());
        }
        return without(fileName, PROGRAMS)
                .map(this::named)
                .filter(Named.class::isInstance)
                .<Reading>map(reading -> new Program(((Named) reading).name()))
                .orElseGet(Other::new);
    }

    /** Reads the name of a class, which has no suffix and begins as usual; callbacks are no classes here. */
    public static Optional<MigrationName> ofClass(String simpleName) {
        return CLASSES.named(simpleName) instanceof Named named && named.name().kind() instanceof Migrating
                ? Optional.of(named.name())
                : Optional.empty();
    }

    private static Optional<String> without(String fileName, List<String> suffixes) {
        String upper = fileName.toUpperCase(Locale.ROOT);
        return suffixes.stream()
                .filter(suffix -> upper.endsWith(suffix.toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(suffix -> fileName.substring(0, fileName.length() - suffix.length()));
    }

    private Reading named(String stem) {
        Optional<Prefix> prefix =
                prefixes.stream().filter(each -> stem.startsWith(each.text())).findFirst();
        if (prefix.isEmpty()) {
            return new Misnamed("it begins with none of " + naming.versioned() + ", " + naming.repeatable() + ", "
                    + naming.baseline() + ", " + naming.undo() + ", and with no callback's name");
        }
        String rest = stem.substring(prefix.get().text().length());
        int separator = rest.indexOf(naming.separator());
        if (separator < 0 && prefix.get().kind() == Migrating.REPEATABLE) {
            return withoutDescription(prefix.get());
        }
        String version = separator < 0 ? rest : rest.substring(0, separator);
        String description = separator < 0
                ? ""
                : rest.substring(separator + naming.separator().length()).replace('_', ' ');
        return hasVersion(prefix.get().kind())
                ? versioned(prefix.get(), version, description)
                : unversioned(prefix.get(), version, description);
    }

    private static boolean hasVersion(Kind kind) {
        return kind instanceof Migrating migrating && migrating != Migrating.REPEATABLE;
    }

    private static Reading versioned(Prefix prefix, String version, String description) {
        Optional<FlywayVersion> parsed = FlywayVersion.parse(version);
        if (parsed.isEmpty()) {
            return new Misnamed("'" + version + "' behind " + prefix.text() + " is no version: digits, with dots or"
                    + " underscores between");
        }
        return new Named(new MigrationName(prefix.kind(), parsed, description));
    }

    private Reading unversioned(Prefix prefix, String version, String description) {
        return version.isEmpty()
                ? new Named(new MigrationName(prefix.kind(), Optional.empty(), description))
                : withoutDescription(prefix);
    }

    private Reading withoutDescription(Prefix prefix) {
        return new Misnamed("behind " + prefix.text() + " there is to be " + naming.separator()
                + " and a description, and no version");
    }
}

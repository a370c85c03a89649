package dev.turnstone.flyway.format;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.TurnstoneException;
import dev.turnstone.flyway.config.ConfigFile;
import dev.turnstone.flyway.config.ConfigOptions;
import dev.turnstone.flyway.name.NameReader;
import dev.turnstone.flyway.name.Naming;
import dev.turnstone.flyway.read.FlywayFiles;
import dev.turnstone.flyway.read.Location;
import dev.turnstone.flyway.source.FlywayOptions;
import dev.turnstone.flyway.source.FlywaySource;
import dev.turnstone.flyway.source.Schemas;
import dev.turnstone.flyway.state.IgnorePattern;
import dev.turnstone.flyway.state.Rules;
import dev.turnstone.plan.Goal;
import dev.turnstone.read.resource.Resource;
import dev.turnstone.read.resource.Resources;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Values;
import dev.turnstone.settings.type.ChangelogFormat;
import dev.turnstone.settings.type.RoutineFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flyway folders: those in which a file is called like a migration. */
public final class FlywayFormat implements ChangelogFormat {
    private static final String FILE_SYSTEM = "filesystem:";
    private static final int DEEP_ENOUGH = 6;
    private static final Pattern ROUTINE = Pattern.compile("[VU]_.*");
    private static final Pattern NUMBERED = Pattern.compile("[VUB][0-9].*");

    private final ClassLoader application;

    /** Whose {@code classpath:} is the class path of this library. */
    public FlywayFormat() {
        this(FlywayFormat.class.getClassLoader());
    }

    /**
     * Whose {@code classpath:} is that of an application.
     *
     * @param application where folders are looked for
     */
    public FlywayFormat(ClassLoader application) {
        this.application = application;
    }

    @Override
    public String words() {
        return "a Flyway folder";
    }

    @Override
    public List<Setting> settings() {
        List<Setting> all = new ArrayList<>(FlywaySettings.ALL);
        all.add(RoutineFormat.OUT_OF_ORDER);
        all.add(FlywaySettings.CLEAN_ENABLED);
        return List.copyOf(all);
    }

    /** By its files: only they tell it from a folder of routines. */
    @Override
    public boolean isAt(String location, Values values) {
        return ConfigFile.isNamedSo(location) || list(location).stream().anyMatch(each -> isOneAt(each, values));
    }

    private boolean isOneAt(String location, Values values) {
        if (location.startsWith(FILE_SYSTEM)) {
            return true;
        }
        Optional<String> inside = RoutineFormat.onClassPath(location);
        if (inside.isPresent()) {
            return hasMigration(inside.get(), RoutineFormat.classes(values, application));
        }
        try {
            return hasMigration(Path.of(location));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean hasMigration(String folder, ClassLoader classes) {
        try {
            return isMigration(Resources.onClassPath(classes, folder, problem -> {}).stream()
                    .map(Resource::fileName));
        } catch (TurnstoneException e) {
            // Whoever reads it tells what is wrong.
            return false;
        }
    }

    /** A routine's name begins alike; with a number right behind the letter it is meant for Flyway, and perhaps misspelt. */
    private static boolean isMigration(Stream<String> files) {
        NameReader names = new NameReader(Naming.USUAL);
        return files.filter(name -> !ROUTINE.matcher(name).matches())
                .anyMatch(name -> NUMBERED.matcher(name).matches() || names.read(name) instanceof NameReader.Named);
    }

    private static boolean hasMigration(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder, DEEP_ENOUGH)) {
            return isMigration(files.map(file -> String.valueOf(file.getFileName())));
        } catch (IOException | UncheckedIOException e) {
            // Whoever reads it tells what is wrong.
            return false;
        }
    }

    /** One migration, as Flyway's {@code undo} does it. */
    @Override
    public Optional<Goal.Reach> usualWayBack() {
        return Optional.of(new Goal.Reach.Count(1));
    }

    @Override
    public Goal.Reach reach(String word) {
        return new Goal.Reach.ToTag(word);
    }

    @Override
    public Settings fitting(String location, Values values, Optional<Path> home, Settings settings) {
        return source(location, values, home).fitting(settings);
    }

    @Override
    public FlywaySource source(String location, Values values, Optional<Path> home) {
        ClassLoader classes = RoutineFormat.classes(values, application);
        if (ConfigFile.isNamedSo(location)) {
            ConfigOptions config = new ConfigOptions(ConfigFile.read(Path.of(location)));
            FlywayOptions options = config.options(Location.Place.CLASS_PATH);
            return source(location, options, values).withClasses(classes).telling(config.notUnderstood());
        }
        List<Location> locations = list(location).stream()
                .map(place -> Location.parse(place, Location.Place.FILE_SYSTEM))
                .toList();
        return source(location, FlywayOptions.of(FlywayFiles.at(locations)), values)
                .withClasses(classes);
    }

    /** What is set here goes before what a file says. */
    private static FlywaySource source(String location, FlywayOptions options, Values values) {
        Map<String, String> placeholders = values.pairs(FlywaySettings.PLACEHOLDERS);
        FlywayFiles files =
                options.files().replacing(options.files().placeholders().map(all -> all.and(placeholders)));
        FlywayOptions chosen = options.with(files).with(rules(options.rules(), values));
        return FlywaySource.of(
                location,
                values.isOn(FlywaySettings.CLEAN_ENABLED)
                        ? chosen.in(chosen.schemas().with(Schemas.Cleaning.ALLOWED))
                        : chosen);
    }

    private static Rules rules(Rules usual, Values values) {
        Rules rules = usual;
        if (RoutineFormat.order(values) == Goal.Order.OUT_OF_ORDER) {
            rules = rules.in(Rules.Order.OUT_OF_ORDER);
        }
        Optional<String> ignored = values.text(FlywaySettings.IGNORE);
        if (ignored.isPresent()) {
            rules = rules.ignoring(patterns(ignored.get()));
        }
        Optional<String> picked = values.text(FlywaySettings.CHERRY_PICK);
        return picked.isPresent() ? rules.picking(list(picked.get())) : rules;
    }

    private static List<String> list(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static List<IgnorePattern> patterns(String text) {
        return list(text).stream()
                .map(each -> IgnorePattern.parse(each)
                        .orElseThrow(() -> new TurnstoneException(new Problem(
                                ErrorCode.SETTING_INVALID,
                                "'" + each + "' of --ignore is no pattern.",
                                List.of(),
                                IgnorePattern.HOW))))
                .toList();
    }
}

package dev.turnstone.liquibase.format;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.liquibase.source.LiquibaseRun;
import dev.turnstone.liquibase.source.LiquibaseSource;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Source;
import dev.turnstone.read.resource.ClassPath;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Values;
import dev.turnstone.settings.type.ChangelogFormat;
import dev.turnstone.settings.type.RoutineFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Liquibase changelogs: a file is one, all else is a folder of something else. */
public final class LiquibaseFormat implements ChangelogFormat {
    private static final Pattern FILE = Pattern.compile("(?i).*\\.(xml|ya?ml|json)|(?!(.*[/\\\\])?[VU]_).*\\.sql");

    /** Always the one in the home folder. */
    private static final Set<String> DEFAULT = Set.of("default", "default.xml");

    private static final String DEFAULT_FILE = "default.xml";

    private final ClassLoader application;

    /** Whose {@code classpath:} is the class path of this library. */
    public LiquibaseFormat() {
        this(LiquibaseFormat.class.getClassLoader());
    }

    /**
     * Whose {@code classpath:} is that of an application.
     *
     * @param application where changelogs, and classes that they name, are looked for
     */
    public LiquibaseFormat(ClassLoader application) {
        this.application = application;
    }

    @Override
    public String words() {
        return "a Liquibase changelog";
    }

    @Override
    public List<Setting> settings() {
        return LiquibaseSettings.ALL;
    }

    @Override
    public boolean isAt(String location, Values values) {
        return DEFAULT.contains(location) || FILE.matcher(location).matches();
    }

    @Override
    public Goal.Reach reach(String word) {
        return new Goal.Reach.ToTag(word);
    }

    @Override
    public Source source(String location, Values values, Optional<Path> home) {
        String contexts = values.text(LiquibaseSettings.CONTEXTS).orElse("");
        LiquibaseRun run = new LiquibaseRun(
                contexts.isBlank() ? List.of() : List.of(contexts.split(",")),
                values.text(LiquibaseSettings.LABELS).orElse(""),
                values.pairs(LiquibaseSettings.PROPERTIES));
        if (RoutineFormat.onClassPath(location).isPresent()) {
            ClassLoader classes = RoutineFormat.classes(values, application);
            return LiquibaseSource.of(SearchPath.of(named(values)).andClassPath(classes), location)
                    .with(run)
                    .withClasses(classes);
        }
        boolean isDefault = DEFAULT.contains(location);
        SearchPath files = SearchPath.of(isDefault ? List.of(changelogsOf(location, home)) : folders(values, home));
        String path = isDefault ? DEFAULT_FILE : location;
        List<Path> places = RoutineFormat.classPath(values);
        if (places.isEmpty()) {
            return LiquibaseSource.of(files, path).with(run).withClasses(application);
        }
        ClassLoader classes = ClassPath.loader(places);
        return LiquibaseSource.of(files.andClassPath(classes), path).with(run).withClasses(classes);
    }

    private static List<Path> folders(Values values, Optional<Path> home) {
        List<Path> named = named(values);
        if (!named.isEmpty()) {
            return named;
        }
        List<Path> folders = new ArrayList<>(List.of(Path.of(".")));
        home.map(LiquibaseFormat::changelogsBelow).filter(Files::isDirectory).ifPresent(folders::add);
        return folders;
    }

    private static List<Path> named(Values values) {
        return values.paths(LiquibaseSettings.SEARCH_PATH).stream()
                .map(Path::of)
                .toList();
    }

    private static Path changelogsOf(String location, Optional<Path> home) {
        return home.map(LiquibaseFormat::changelogsBelow)
                .orElseThrow(() -> new TurnstoneException(new Problem(
                        ErrorCode.SETTING_INVALID,
                        location + " is the changelog changelogs/" + DEFAULT_FILE
                                + " in the home folder, and nobody said where that is.",
                        List.of(),
                        "Set TURNSTONE_HOME; or, for a file of that name elsewhere, write ./" + DEFAULT_FILE + ".")));
    }

    private static Path changelogsBelow(Path home) {
        return home.resolve("changelogs");
    }
}

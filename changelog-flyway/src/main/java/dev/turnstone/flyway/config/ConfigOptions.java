package dev.turnstone.flyway.config;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.flyway.history.FlywayHistory;
import dev.turnstone.flyway.name.FlywayVersion;
import dev.turnstone.flyway.name.Naming;
import dev.turnstone.flyway.read.FlywayFiles;
import dev.turnstone.flyway.read.FlywayFiles.Detection;
import dev.turnstone.flyway.read.FlywayFiles.Misnamed;
import dev.turnstone.flyway.read.FlywayFiles.Transactions;
import dev.turnstone.flyway.read.Location;
import dev.turnstone.flyway.read.Placeholders;
import dev.turnstone.flyway.source.FlywayOptions;
import dev.turnstone.flyway.source.Schemas;
import dev.turnstone.flyway.state.IgnorePattern;
import dev.turnstone.flyway.state.Rules;
import dev.turnstone.flyway.state.Target;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a settings file of Flyway's says, as options of ours. Used once. */
public final class ConfigOptions {
    private static final String PLACEHOLDER = "placeholders.";

    /** They say nothing that isn't so here anyhow, or only what a run of Flyway's does. */
    private static final List<String> WITHOUT_MEANING =
            List.of("validateOnMigrate", "group", "mixed", "batch", "stream", "outputQueryResults");

    private final ConfigFile file;
    private final TreeSet<String> left;
    private final TreeSet<String> asked = new TreeSet<>(WITHOUT_MEANING);
    private final List<Problem> wrong = new ArrayList<>();

    /** What this file says. */
    public ConfigOptions(ConfigFile file) {
        this.file = file;
        this.left = new TreeSet<>(file.entries().keySet());
        WITHOUT_MEANING.forEach(left::remove);
    }

    /**
     * The options.
     *
     * @param usual where its locations begin that name no world
     * @throws TurnstoneException when values mean nothing, with all of them
     */
    public FlywayOptions options(Location.Place usual) {
        FlywayOptions options = read(usual);
        if (!wrong.isEmpty()) {
            throw new TurnstoneException(wrong);
        }
        return options;
    }

    private FlywayOptions read(Location.Place usual) {
        List<Location> locations = list("locations").stream()
                .map(text -> Location.parse(text, usual))
                .toList();
        FlywayFiles files = FlywayFiles.at(
                        locations.isEmpty()
                                ? List.of(Location.parse("classpath:db/migration", Location.Place.CLASS_PATH))
                                : locations)
                .called(naming())
                .replacing(placeholders())
                .with(isOn("validateMigrationNaming", false) ? Misnamed.REFUSED : Misnamed.LEFT_OUT)
                .with(isOn("detectEncoding", false) ? Detection.BY_CONTENT : Detection.NONE)
                .with(isOn("executeInTransaction", true) ? Transactions.ONE_EACH : Transactions.NONE);
        Optional<Charset> encoding = read("encoding", ConfigOptions::charset, "Name one that Java knows, as UTF-8.");
        files = encoding.isPresent() ? files.encoded(encoding.get()) : files;
        FlywayOptions options = FlywayOptions.of(files).with(rules()).with(history());
        Optional<String> table = take("table");
        options = table.isPresent() ? options.withTable(table.get()) : options;
        return options.in(schemas())
                .withEnvironment(take(ConfigFile.ENVIRONMENT).orElse(FlywayOptions.USUAL_ENVIRONMENT));
    }

    private Schemas schemas() {
        List<String> all = list("schemas");
        return new Schemas(
                take("defaultSchema").or(() -> all.stream().findFirst()),
                all,
                isOn("createSchemas", true) ? Schemas.Making.MADE : Schemas.Making.EXPECTED,
                isOn("cleanDisabled", true) ? Schemas.Cleaning.REFUSED : Schemas.Cleaning.ALLOWED);
    }

    /** What was not understood, as one warning; none when all was. */
    public List<Problem> notUnderstood() {
        if (left.isEmpty()) {
            return List.of();
        }
        return List.of(new Problem(
                ErrorCode.SETTING_IGNORED,
                file.file() + " sets what means nothing here: "
                        + left.stream().map(this::withNearMisses).collect(Collectors.joining(", ")) + ".",
                left.stream().map(file::at).toList(),
                "docs/moving-from-flyway.md says what each is here; the database is named with --url."));
    }

    private String withNearMisses(String name) {
        List<String> near = NearMisses.of(name, asked);
        return near.isEmpty() ? name : name + " (is " + String.join(" or ", near) + " meant?)";
    }

    private Optional<String> take(String name) {
        left.remove(name);
        asked.add(name);
        return file.value(name);
    }

    /** A value that means nothing is told, and nothing is taken for it. */
    private <T> Optional<T> read(String name, Function<String, Optional<T>> meaning, String next) {
        Optional<String> text = take(name);
        return text.flatMap(value -> meant(name, value, meaning, next));
    }

    private <T> Optional<T> meant(String name, String value, Function<String, Optional<T>> meaning, String next) {
        Optional<T> meant = meaning.apply(value);
        if (meant.isEmpty()) {
            wrong.add(new Problem(
                    ErrorCode.SETTING_INVALID,
                    file.file() + " sets " + name + " to '" + value + "', which means nothing.",
                    List.of(file.at(name)),
                    next));
        }
        return meant;
    }

    /** Flyway, too, takes neither {@code yes} nor {@code TRUE}. */
    private boolean isOn(String name, boolean usual) {
        return read(name, ConfigOptions::truth, "Write true or false.").orElse(usual);
    }

    private static Optional<Boolean> truth(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
    }

    private List<String> list(String name) {
        return take(name).map(ConfigOptions::split).orElse(List.of());
    }

    private static List<String> split(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private Naming naming() {
        List<String> suffixes = list("sqlMigrationSuffixes");
        return new Naming(
                take("sqlMigrationPrefix").orElse(Naming.USUAL.versioned()),
                take("repeatableSqlMigrationPrefix").orElse(Naming.USUAL.repeatable()),
                take("baselineMigrationPrefix").orElse(Naming.USUAL.baseline()),
                take("undoSqlMigrationPrefix").orElse(Naming.USUAL.undo()),
                take("sqlMigrationSeparator").orElse(Naming.USUAL.separator()),
                suffixes.isEmpty() ? Naming.USUAL.suffixes() : suffixes);
    }

    private Optional<Placeholders> placeholders() {
        Map<String, String> values = new HashMap<>();
        file.entries().forEach((name, entry) -> {
            if (name.startsWith(PLACEHOLDER)) {
                left.remove(name);
                values.put(name.substring(PLACEHOLDER.length()), entry.value());
            }
        });
        Placeholders all = new Placeholders(
                values,
                take("placeholderPrefix").orElse(Placeholders.NONE.prefix()),
                take("placeholderSuffix").orElse(Placeholders.NONE.suffix()));
        return isOn("placeholderReplacement", true) ? Optional.of(all) : Optional.empty();
    }

    private Rules rules() {
        Rules rules = Rules.USUAL.picking(list("cherryPick"));
        if (isOn("outOfOrder", false)) {
            rules = rules.in(Rules.Order.OUT_OF_ORDER);
        }
        Optional<String> ignored = take("ignoreMigrationPatterns");
        if (ignored.isPresent()) {
            rules = rules.ignoring(split(ignored.get()).stream()
                    .flatMap(text ->
                            meant("ignoreMigrationPatterns", text, IgnorePattern::parse, IgnorePattern.HOW).stream())
                    .toList());
        }
        FlywayVersion baseline = read("baselineVersion", FlywayVersion::parse, "Write a version, as 1 or 2.1.")
                .orElse(FlywayVersion.of("1"));
        if (isOn("baselineOnMigrate", false)) {
            rules = rules.adopting(baseline);
        }
        Optional<Target> target = read("target", Target::parse, Target.HOW);
        return target.isPresent() ? rules.to(target.get()) : rules;
    }

    private FlywayHistory history() {
        return new FlywayHistory(
                take("installedBy").filter(name -> !name.isBlank()),
                take("baselineDescription").orElse(FlywayHistory.USUAL.baselineDescription()));
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

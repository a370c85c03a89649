package dev.turnstone.cli.option;

import dev.turnstone.NextCommand;
import dev.turnstone.cli.demand.Spelling;
import dev.turnstone.flyway.format.FlywaySettings;
import dev.turnstone.jdbc.MaskedUrl;
import dev.turnstone.liquibase.format.LiquibaseSettings;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.FileSettings;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.PluginSettings;
import dev.turnstone.settings.type.RoutineFormat;
import dev.turnstone.settings.type.WaitSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Commands with what this command line was given, as far as they take it. */
final class RetypedOptions implements Spelling {
    private static final String TARGET = "--target";

    private static final Set<String> DATABASE =
            options(List.of(JdbcSettings.ALL, List.of(ChangelogSettings.TYPE)), "--set", "--settings", TARGET);

    /** What belongs to the changelog; each is only there where it means something for its kind. */
    private static final Set<String> CHANGELOG =
            options(List.of(LiquibaseSettings.ALL, FlywaySettings.ALL, List.of(ChangelogSettings.CLASSPATH)));

    private static final Set<String> PLUGINS = options(List.of(PluginSettings.ALL));

    private static final String COUNT = "--count";
    private static final String URL = "--url";
    /** Names a database that is only read; to any other command it is the database. */
    private static final String SINCE = "--since";

    private static final String ORDER = RoutineFormat.OUT_OF_ORDER.option();

    /** What nobody wants again unasked: the form of the answer. Without its {@code --yes} a pipeline's command stops. */
    private static final Set<String> NOT_AGAIN =
            Set.of("--output", "--quiet", "--verbose", "--no-color", "--dry-run", "--out");

    /** They ask for the newest state, so that they have an order. */
    private static final Set<String> ONWARDS = Set.of("migrate", "status");

    /** They take a folder of plugins. */
    private static final Set<String> WITH_PLUGINS = Set.of("migrate", "status");

    private static final String FOLDER = FileSettings.FOLDER.option();

    private final ParseResult given;
    /** The one of several that is meant. */
    private final Optional<String> choice;

    RetypedOptions(ParseResult given) {
        this(given, Optional.empty());
    }

    private RetypedOptions(ParseResult given, Optional<String> choice) {
        this.given = given;
        this.choice = choice;
    }

    @Override
    public RetypedOptions leadingTo(Assignment target) {
        return new RetypedOptions(
                given, Optional.of(target).filter(Assignment::isOneOfSeveral).map(Assignment::choice));
    }

    private static boolean isUrl(OptionSpec option) {
        return option.longestName().equals(URL)
                || option.longestName().equals(SINCE) && TargetOptions.isUrl(valueOf(option));
    }

    private static Set<String> options(List<List<Setting>> settings, String... more) {
        return Stream.concat(
                        settings.stream()
                                .flatMap(List::stream)
                                .filter(setting -> !setting.equals(WaitSettings.LOCK_WAIT))
                                .map(Setting::option),
                        Stream.of(more))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isMasked() {
        return options(RetypedOptions::isUrl)
                .anyMatch(option -> !MaskedUrl.of(valueOf(option)).equals(valueOf(option)));
    }

    @Override
    public List<String> words(NextCommand command, String program) {
        List<String> words = new ArrayList<>(List.of(program));
        if (command instanceof NextCommand.Again again) {
            words.addAll(Syntax.nameOf(given.commandSpec()));
            given.matchedPositionals().forEach(value -> words.add(valueOf(value)));
            addOptions(option -> !NOT_AGAIN.contains(option.longestName()), again.stepsLeft(), SINCE, words);
        } else {
            words.add(command.name());
            command.changelog().ifPresent(words::add);
            words.addAll(command.arguments());
            addOptions(
                    option -> DATABASE.contains(option.longestName())
                            || isUrl(option)
                            || ORDER.equals(option.longestName()) && ONWARDS.contains(command.name())
                            || isOfPlugins(option, command)
                            || FOLDER.equals(option.longestName())
                                    && command.name().equals("run")
                            || CHANGELOG.contains(option.longestName())
                                    && command.changelog().isPresent(),
                    Optional.empty(),
                    URL,
                    words);
        }
        choice.ifPresent(word -> words.addAll(List.of(TARGET, word)));
        return words;
    }

    /** What is done about one plugin needs no rules for a run. */
    private static boolean isOfPlugins(OptionSpec option, NextCommand command) {
        return command.name().equals("plugins")
                ? option.longestName().equals(PluginSettings.PLUGINS.option())
                : PLUGINS.contains(option.longestName()) && WITH_PLUGINS.contains(command.name());
    }

    private void addOptions(
            Predicate<OptionSpec> which, Optional<Integer> stepsLeft, String sinceThere, List<String> words) {
        options(which).filter(this::isStillMeant).forEach(option -> {
            String name = option.longestName().equals(SINCE) ? sinceThere : option.longestName();
            if (option.arity().max() == 0) {
                words.add(name);
            }
            for (String value : option.arity().max() == 0 ? List.<String>of() : option.originalStringValues()) {
                words.add(name);
                words.add(again(option, value, stepsLeft));
            }
        });
    }

    /** Several were chosen, perhaps by a label, and one of them is meant. */
    private boolean isStillMeant(OptionSpec option) {
        return choice.isEmpty() || !option.longestName().equals(TARGET);
    }

    private static String again(OptionSpec option, String value, Optional<Integer> stepsLeft) {
        return switch (option.longestName()) {
            // As many as are left; where nobody can know, something that must be filled in.
            case COUNT -> stepsLeft.map(String::valueOf).orElse("N");
            case URL, SINCE -> MaskedUrl.of(value);
            default -> value;
        };
    }

    private Stream<OptionSpec> options(Predicate<OptionSpec> which) {
        return given.matchedOptions().stream().distinct().filter(which);
    }

    private static String valueOf(ArgSpec argument) {
        return String.join(" ", argument.originalStringValues());
    }
}

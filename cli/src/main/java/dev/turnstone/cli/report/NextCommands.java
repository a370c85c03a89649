package dev.turnstone.cli.report;

import dev.turnstone.Advice;
import dev.turnstone.NextCommand;
import dev.turnstone.cli.option.Output;
import dev.turnstone.cli.terminal.Shell;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.jdbc.MaskedUrl;
import dev.turnstone.liquibase.format.LiquibaseSettings;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.JdbcSettings;
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

/**
 * Writes advice with commands that can be typed as they stand: they lead to the same database, because they repeat what
 * this command line was given.
 */
public final class NextCommands {
    private static final Set<String> DATABASE =
            options(List.of(JdbcSettings.ALL, List.of(ChangelogSettings.TYPE)), "--set", "--settings", "--target");

    /** What belongs to the changelog; each is only there where it means something for its kind. */
    private static final Set<String> CHANGELOG =
            options(List.of(LiquibaseSettings.ALL, List.of(ChangelogSettings.CLASSPATH)));

    private static final String COUNT = "--count";
    private static final String URL = "--url";

    /** What nobody wants again unasked: the form of the answer. Without its {@code --yes} a pipeline's command stops. */
    private static final Set<String> NOT_AGAIN =
            Set.of("--output", "--quiet", "--verbose", "--no-color", "--dry-run", "--out");

    private static final String MASK_NOTE = "*** stands for a password that is not shown: give it as before.";
    private static final String INDENT = "    ";

    private final String program;
    private final Optional<ParseResult> given;

    private static Set<String> options(List<List<Setting>> settings, String... more) {
        return Stream.concat(
                        settings.stream()
                                .flatMap(List::stream)
                                .filter(setting -> !setting.equals(JdbcSettings.LOCK_WAIT))
                                .map(Setting::option),
                        Stream.of(more))
                .collect(Collectors.toUnmodifiableSet());
    }

    public NextCommands(Surroundings here, Output options) {
        this.program = Shell.word(here.program());
        this.given = options.given();
    }

    /** The advice in lines; each command has one of its own, so that no full stop behind it is copied with it. */
    public String written(Advice advice) {
        List<String> lines = new ArrayList<>();
        boolean hasCommand = false;
        for (Advice.Part part : advice.parts()) {
            if (part instanceof Advice.Typed typed) {
                lines.add(INDENT + command(typed.command()));
                hasCommand = true;
            } else if (part instanceof Advice.Words words) {
                String text = hasCommand ? words.text().replaceFirst("^[.,;]\\s*", "") : words.text();
                lines.add(text.strip());
            }
        }
        if (hasCommand && isMasked()) {
            lines.add(MASK_NOTE);
        }
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }

    private boolean isMasked() {
        return options(option -> option.longestName().equals(URL))
                .anyMatch(option -> !MaskedUrl.of(valueOf(option)).equals(valueOf(option)));
    }

    private String command(NextCommand command) {
        List<String> words = new ArrayList<>();
        if (command instanceof NextCommand.Again again && given.isPresent()) {
            words.add(given.get().commandSpec().name());
            given.get().matchedPositionals().forEach(value -> words.add(valueOf(value)));
            addOptions(option -> !NOT_AGAIN.contains(option.longestName()), again.stepsLeft(), words);
        } else {
            words.add(command.name());
            command.changelog().ifPresent(words::add);
            words.addAll(command instanceof NextCommand.Other other ? other.arguments() : List.of());
            addOptions(
                    option -> DATABASE.contains(option.longestName())
                            || CHANGELOG.contains(option.longestName())
                                    && command.changelog().isPresent(),
                    Optional.empty(),
                    words);
        }
        words.replaceAll(Shell::word);
        return program + " " + String.join(" ", words);
    }

    private void addOptions(Predicate<OptionSpec> which, Optional<Integer> stepsLeft, List<String> words) {
        options(which).forEach(option -> {
            if (option.arity().max() == 0) {
                words.add(option.longestName());
            }
            for (String value : option.arity().max() == 0 ? List.<String>of() : option.originalStringValues()) {
                words.add(option.longestName());
                words.add(again(option, value, stepsLeft));
            }
        });
    }

    private static String again(OptionSpec option, String value, Optional<Integer> stepsLeft) {
        return switch (option.longestName()) {
            // As many as are left; where nobody can know, something that must be filled in.
            case COUNT -> stepsLeft.map(String::valueOf).orElse("N");
            case URL -> MaskedUrl.of(value);
            default -> value;
        };
    }

    private Stream<OptionSpec> options(Predicate<OptionSpec> which) {
        return given.stream()
                .flatMap(result -> result.matchedOptions().stream())
                .distinct()
                .filter(which);
    }

    private static String valueOf(ArgSpec argument) {
        return String.join(" ", argument.originalStringValues());
    }
}

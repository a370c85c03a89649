package dev.turnstone.settings.assign;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.NextCommand;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.plan.Source;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.Values;
import dev.turnstone.settings.source.NamedTarget;
import dev.turnstone.settings.type.ChangelogFormat;
import dev.turnstone.settings.type.ChangelogFormats;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.RoutineFormat;
import dev.turnstone.settings.type.TargetType;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One target to work on, and with what: run {@code number} of {@code total}. Immutable and thread-safe.
 *
 * @param number from 1 on
 * @param total how many there are
 * @param choice the word that chooses it among all that the settings name
 * @param named what the settings file calls it, if it does
 * @param type the kind of data source
 * @param values what is set
 * @param formats the formats that its changelog may have
 * @param home the folder of the distribution, where one is known
 */
public record Assignment(
        int number,
        int total,
        String choice,
        Optional<NamedTarget> named,
        TargetType type,
        Values values,
        ChangelogFormats formats,
        Optional<Path> home) {

    public Assignment {
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(named, "named");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(formats, "formats");
        Objects.requireNonNull(home, "home");
        if (number < 1 || number > total) {
            throw new IllegalArgumentException("run " + number + " of " + total);
        }
    }

    /** The same with another value. */
    public Assignment with(Value value) {
        return new Assignment(number, total, choice, named, type, values.with(value), formats, home);
    }

    /** The same in another place among others. */
    Assignment at(int otherNumber, int otherTotal) {
        return new Assignment(otherNumber, otherTotal, choice, named, type, values, formats, home);
    }

    /** A command with the options that lead to this target, apart from secrets. */
    public NextCommand completed(NextCommand command) {
        return new CommandOptions(this).in(command);
    }

    /** Whether there are others beside it. */
    public boolean isOneOfSeveral() {
        return total > 1;
    }

    /** What people call it: its name if it has one, and where it is; shows no secret. */
    public String label() {
        return name().map(name -> name + " (" + place() + ")").orElse(place());
    }

    /** The name in the settings file; or its number among all, where that isn't its place because others are left out. */
    public Optional<String> name() {
        return named.map(NamedTarget::name)
                .or(() -> Optional.of("target " + choice).filter(text -> !choice.equals(String.valueOf(number))));
    }

    /** Where it is; shows no secret. */
    public String place() {
        boolean incomplete = type.settings().stream()
                .anyMatch(setting -> setting.need() == Setting.Need.REQUIRED
                        && values.value(setting).isEmpty());
        if (incomplete) {
            return type.name() + " target " + number;
        }
        try {
            return target().name();
        } catch (TurnstoneException e) {
            return type.name() + " target " + number;
        }
    }

    /**
     * What the files alone say, without knowing the database; empty where that decides what they mean.
     *
     * @throws TurnstoneException when no changelog is named
     */
    public Optional<Changelog> readAlone() {
        return format().readAlone(location(), values, home);
    }

    /**
     * The target. Nothing is connected to yet.
     *
     * @throws TurnstoneException when the values don't fit together
     */
    public Target target() {
        return type.target(values);
    }

    /** How to work on it. */
    public Settings settings() {
        Settings asked = type.work(values);
        return changelog()
                .map(location -> format().fitting(location, values, home, asked))
                .orElse(asked);
    }

    /** Where the changelog is, as it was written; empty where nobody named one. */
    public Optional<String> changelog() {
        return values.text(ChangelogSettings.CHANGELOG);
    }

    /** The format of its changelog. */
    public ChangelogFormat format() {
        return type.format().orElseGet(() -> formats.at(changelog().orElse(""), values));
    }

    /**
     * What is wanted. Nothing is read yet.
     *
     * @throws TurnstoneException when no changelog is named
     */
    public Source source() {
        return format().source(location(), values, home);
    }

    private String location() {
        return changelog().orElseThrow(() -> new TurnstoneException(noChangelog()));
    }

    /** What is wrong where a changelog is needed and nobody named one. */
    public Problem noChangelog() {
        return new Problem(
                ErrorCode.SETTING_INVALID,
                "No changelog is named"
                        + named.map(target -> " for " + target.name()).orElse("") + ".",
                List.of(),
                Advice.of("Name it behind the command, or set " + ChangelogSettings.CHANGELOG.variable() + "."));
    }

    /** The library for a target of the application's own, with what is set for all of them. */
    public Turnstone turnstone(Target own) {
        return Turnstone.of(source(), own).with(settings()).with(RoutineFormat.order(values));
    }

    /** The library for it, with its changelog. */
    public Turnstone turnstone() {
        return turnstone(target());
    }
}

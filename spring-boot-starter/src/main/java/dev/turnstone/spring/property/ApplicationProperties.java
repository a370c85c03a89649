package dev.turnstone.spring.property;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.Values;
import dev.turnstone.settings.source.SecretsFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What the properties of an application say about settings. */
public final class ApplicationProperties {
    private static final String PREFIX = "turnstone";

    private final Environment environment;

    /** Those of an application; they are read when they are asked for. */
    public ApplicationProperties(Environment environment) {
        this.environment = environment;
    }

    /** The name of a setting's property. */
    static String nameOf(Setting setting) {
        return PREFIX + "." + setting.name();
    }

    /** What is given for a setting; of a secret perhaps by a file that another property names. */
    Optional<Found> find(Setting setting) {
        String name = nameOf(setting);
        Optional<Found> given = text(name, setting).map(text -> new Found(text, "property " + name));
        return given.isPresent() || !setting.isSecret()
                ? given
                : bound(fileOf(setting), Bindable.of(String.class)).map(file -> SecretsFolder.contentOf(Path.of(file)));
    }

    private static String fileOf(Setting secret) {
        return PREFIX + "." + secret.option().substring(2);
    }

    private Optional<String> text(String name, Setting setting) {
        return bound(name, Bindable.of(String.class)).or(() -> severalTexts(name, setting.form()));
    }

    /** What stands on lines of its own in a YAML document. */
    private Optional<String> severalTexts(String name, Form form) {
        return switch (form) {
            case PAIRS ->
                bound(name, Bindable.mapOf(String.class, String.class))
                        .map(pairs -> pairs.entrySet().stream()
                                .map(pair -> pair.getKey() + "=" + pair.getValue())
                                .collect(Collectors.joining("\n")));
            case PATHS -> list(name, File.pathSeparator);
            default -> list(name, ",");
        };
    }

    private Optional<String> list(String name, String separator) {
        return bound(name, Bindable.listOf(String.class)).map(texts -> String.join(separator, texts));
    }

    private <T> Optional<T> bound(String name, Bindable<T> type) {
        return Optional.ofNullable(Binder.get(environment).bind(name, type).orElse(null));
    }

    /**
     * The values of settings of which nothing can be given elsewhere.
     *
     * @throws TurnstoneException with everything that is wrong with them
     */
    public Values values(Collection<Setting> settings) {
        return values(settings, setting -> Optional.empty());
    }

    /**
     * The values of settings.
     *
     * @param elsewhere finds what the properties don't give
     * @throws TurnstoneException with everything that is wrong with them
     */
    Values values(Collection<Setting> settings, Function<Setting, Optional<Found>> elsewhere) {
        List<Value> values = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Setting setting : settings) {
            find(setting)
                    .or(() -> elsewhere.apply(setting))
                    .map(found -> new Value(setting, found.text(), found.origin(), List.of()))
                    .ifPresent(value -> {
                        values.add(value);
                        value.fault()
                                .ifPresent(fault -> problems.add(new Problem(
                                        ErrorCode.SETTING_INVALID,
                                        "'" + value.shown() + "' " + fault + ": " + value.origin() + ".",
                                        List.of(),
                                        "Correct it.")));
                    });
        }
        if (!problems.isEmpty()) {
            throw new TurnstoneException(problems);
        }
        return Values.of(values);
    }

    /** Warnings about properties that mean nothing; the environment has variables of other programs and isn't asked. */
    List<Problem> unknown(Collection<Setting> known) {
        ConfigurationPropertyName prefix = ConfigurationPropertyName.of(PREFIX);
        List<String> names = known.stream()
                .flatMap(setting ->
                        setting.isSecret() ? Stream.of(nameOf(setting), fileOf(setting)) : Stream.of(nameOf(setting)))
                .toList();
        return Stream.of(ConfigurationPropertySources.get(environment))
                .flatMap(sources -> StreamSupport.stream(sources.spliterator(), false))
                .filter(source -> !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource))
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .filter(prefix::isAncestorOf)
                .filter(name -> names.stream()
                        .map(ConfigurationPropertyName::of)
                        .noneMatch(one -> one.equals(name) || one.isAncestorOf(name)))
                .map(ConfigurationPropertyName::toString)
                .distinct()
                .map(name -> unknown(name, names))
                .toList();
    }

    private static Problem unknown(String name, List<String> names) {
        List<String> near = NearMisses.of(name, names);
        return new Problem(
                ErrorCode.SETTING_IGNORED,
                "The property " + name + " means nothing here.",
                List.of(),
                near.isEmpty() ? "Remove it." : "Did you mean " + String.join(" or ", near) + "?");
    }
}

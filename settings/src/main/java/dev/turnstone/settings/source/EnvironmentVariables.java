package dev.turnstone.settings.source;

import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Variables of the environment named like the settings. */
public final class EnvironmentVariables implements SettingSource {
    private final Map<String, String> environment;
    private final NamedTexts texts;
    private final UnaryOperator<Setting> names;

    public EnvironmentVariables(Map<String, String> environment) {
        this(environment, UnaryOperator.identity());
    }

    /** @param names the settings as their variables are called here */
    public EnvironmentVariables(Map<String, String> environment, UnaryOperator<Setting> names) {
        this.environment = environment;
        this.names = names;
        this.texts = new NamedTexts(new NamedTexts.Texts() {
            @Override
            public Stream<String> names() {
                return environment.keySet().stream();
            }

            @Override
            public Optional<Found> find(String name) {
                return Optional.ofNullable(environment.get(name)).map(text -> new Found(text, called(name)));
            }
        });
    }

    @Override
    public Optional<Found> find(Setting setting, int number) {
        return texts.find(names.apply(setting), number);
    }

    @Override
    public Optional<String> placeFor(Setting setting) {
        return Optional.of("set " + setting.variable() + " in the environment");
    }

    @Override
    public Set<String> numbers(Setting setting) {
        return texts.numbers(names.apply(setting));
    }

    @Override
    public Map<String, String> names() {
        Map<String, String> all = new TreeMap<>();
        environment.keySet().forEach(name -> all.put(name, called(name)));
        return all;
    }

    private static String called(String name) {
        return "environment variable " + name;
    }
}

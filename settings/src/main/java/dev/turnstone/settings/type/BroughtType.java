package dev.turnstone.settings.type;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.jdbc.Secrets;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.Values;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A type that a jar has brought. What goes wrong in it is told as a fault of that jar, and not as one of ours, without the
 * secrets that it was given.
 */
final class BroughtType implements TargetType {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final TargetType type;
    private final String name;
    private final String meaning;
    private final List<Setting> settings;
    private final Optional<ChangelogFormat> format;

    private BroughtType(TargetType type) {
        this.type = type;
        this.name = Objects.requireNonNull(type.name(), "name");
        this.meaning = Objects.requireNonNull(type.meaning(), "meaning");
        this.settings = List.copyOf(type.settings());
        this.format = Objects.requireNonNull(type.format(), "format");
    }

    /**
     * The type, looked over.
     *
     * @param others that were found before it
     * @throws TurnstoneException when it can't be used
     */
    static TargetType of(TargetType type, List<TargetType> others) {
        String called = type.getClass().getName();
        BroughtType brought = carriedOut(called, Secrets.NONE, () -> new BroughtType(type));
        brought.fault(others).ifPresent(fault -> {
            throw new TurnstoneException(unusable("The type of data source " + called + " " + fault + "."));
        });
        return brought;
    }

    static Problem unusable(String what) {
        return new Problem(
                ErrorCode.SETTING_INVALID,
                what,
                List.of(),
                "Correct its jar, or take it out of the drivers folder or the class path: other types work without it.");
    }

    private Optional<String> fault(List<TargetType> others) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of(
                    "is called '" + name + "': small letters and digits, words joined by hyphens, make a name");
        }
        if (others.stream().anyMatch(other -> other.name().equals(name))) {
            return Optional.of("is called '" + name + "', and so is another one");
        }
        return settings.stream().flatMap(setting -> clash(setting).stream()).findFirst();
    }

    /** One that is everybody's too would be another thing for a type, and a password might be shown. */
    private Optional<String> clash(Setting setting) {
        return Stream.of(
                        settings,
                        JdbcSettings.ALL,
                        ChangelogSettings.ALL,
                        GateSettings.ALL,
                        PluginSettings.ALL,
                        FileSettings.ALL)
                .flatMap(List::stream)
                .filter(other -> other != setting)
                .filter(other -> isMixedUp(setting, other))
                .findFirst()
                .map(other -> "has a setting '" + setting.name() + "' (" + setting.variable()
                        + ") that can't be told from another: '" + other.name() + "' (" + other.variable() + ")");
    }

    private boolean isMixedUp(Setting one, Setting other) {
        boolean sameName = one.name().equals(other.name());
        boolean sameVariable = one.variables().stream().anyMatch(other.variables()::contains);
        boolean bothItsOwn = settings.stream().filter(one::equals).count() > 1;
        return sameVariable && !sameName || sameName && (one.form() != other.form() || bothItsOwn);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public List<Setting> settings() {
        return settings;
    }

    @Override
    public Optional<ChangelogFormat> format() {
        return format;
    }

    @Override
    public Target target(Values values) {
        return asked(values, () -> Objects.requireNonNull(type.target(values), "target"));
    }

    @Override
    public Settings work(Values values) {
        return asked(values, () -> Objects.requireNonNull(type.work(values), "work"));
    }

    @Override
    public Optional<String> host(Values values) {
        return asked(values, () -> Objects.requireNonNull(type.host(values), "host"));
    }

    private <T> T asked(Values values, Supplier<T> question) {
        List<String> secrets = settings.stream()
                .filter(Setting::isSecret)
                .flatMap(setting -> values.value(setting).stream())
                .map(Value::text)
                .filter(text -> !text.isEmpty())
                .toList();
        return carriedOut("'" + name + "'", new Secrets(secrets, List.of()), question);
    }

    /** The cause is left out: what it says may hold a secret. Where it comes from is told instead. */
    private static <T> T carriedOut(String called, Secrets secrets, Supplier<T> question) {
        try {
            return question.get();
        } catch (TurnstoneException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            String place = Stream.of(e.getStackTrace())
                    .filter(frame -> !frame.getClassName().startsWith("java."))
                    .findFirst()
                    .map(frame -> " at " + frame)
                    .orElse("");
            throw new TurnstoneException(unusable("The type of data source " + called + " has failed: "
                    + secrets.hiddenIn(String.valueOf(e)) + place + "."));
        }
    }
}

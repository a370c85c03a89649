package dev.turnstone.settings.assign;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;

/**
 * Tells where the password of one server is sent to another: because a list that is shorter repeats its last value, or
 * because somebody names another server, and the password still comes from below.
 */
final class SecretsGoAstray {
    private final Layers layers;
    private final ToIntBiFunction<Setting, Assignment> numbers;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A search.
     *
     * @param numbers which entry of a setting's list a run has
     */
    SecretsGoAstray(Layers layers, ToIntBiFunction<Setting, Assignment> numbers) {
        this.layers = layers;
        this.numbers = numbers;
    }

    /** Warnings about these runs, of which each has the values of its number. */
    List<Problem> among(List<Assignment> runs) {
        Map<String, String> homes = new HashMap<>();
        for (Assignment run : runs) {
            Optional<String> host = run.type().host(run.values());
            for (Value value : run.values().all()) {
                if (value.setting().isSecret() && host.isPresent()) {
                    String home = homes.computeIfAbsent(identity(value), first -> host.get());
                    if (home.equals(host.get()) || isItsOwn(run, value)) {
                        pushedAside(run, value, host.get());
                    } else {
                        problems.add(repeated(run, value, home, host.get()));
                    }
                }
            }
        }
        return problems;
    }

    /** What a value pushes aside differs from target to target, and doesn't make it another one. */
    private static String identity(Value value) {
        return value.setting().name() + " " + value.origin();
    }

    private static boolean isItsOwn(Assignment run, Value value) {
        return run.named()
                .map(target -> target.settings().get(value.setting()))
                .filter(own -> own.origin().equals(value.origin()))
                .isPresent();
    }

    private Problem repeated(Assignment run, Value secret, String home, String host) {
        Setting setting = secret.setting();
        String own = run.named()
                .map(target -> target.settings().get(setting))
                .map(found -> ", instead of its own (" + found.origin() + ")")
                .orElse("");
        return new Problem(
                ErrorCode.SECRET_REPEATED,
                "Run " + run.number() + " of " + run.total() + " sends the " + setting.name() + " that was given for "
                        + home + " to " + host + own + ".",
                List.of(),
                run.named().map(target -> remedy(target.name(), secret)).orElseGet(() -> remedy(run, secret)));
    }

    /** For a target of the settings file: what stands there counts only where nothing above it says otherwise. */
    private String remedy(String target, Value secret) {
        String setting = secret.setting().name();
        return isInFile(secret)
                ? "Give the target '" + target + "' a " + setting + " of its own."
                : "It is from " + secret.origin()
                        + ", which goes before the settings file, for every target: remove it there, and give each"
                        + " target a " + setting + " of its own in the file.";
    }

    /** For a numbered run: an option holds for all of them, and numbers need the plain name, and have no gaps. */
    private String remedy(Assignment run, Value secret) {
        Setting setting = secret.setting();
        String variable = setting.variable();
        int last = run.number() - 1;
        boolean isOption = layers.request().given().containsKey(setting);
        boolean isPlainMissing = isOption || isInFile(secret);
        int first = isPlainMissing ? 1 : numbers.applyAsInt(setting, run) + 1;
        return (isOption ? "Leave out what says it for all runs (" + secret.origin() + "), and give " : "Give ")
                + (isPlainMissing ? variable + " and " : "")
                + (first == last ? "" : variable + "." + first + " up to ")
                + variable + "." + last + ", or, if it is the same there, write it once more.";
    }

    private boolean isInFile(Value secret) {
        return Optional.ofNullable(layers.request().file().settings().get(secret.setting()))
                .filter(found -> found.origin().equals(secret.origin()))
                .isPresent();
    }

    /** Where a setting that is above the secret leads elsewhere than the next one below, for which the secret is. */
    private void pushedAside(Assignment run, Value secret, String host) {
        int given = first(layersOf(secret.setting(), run), 0);
        for (Setting setting : run.type().settings()) {
            List<List<Found>> places =
                    setting.need() == Setting.Need.REQUIRED ? layersOf(setting, run) : List.<List<Found>>of();
            int used = first(places, 0);
            int below = first(places, used + 1);
            if (used < given && below < places.size()) {
                Map<String, Found> homes = new LinkedHashMap<>();
                places.get(below)
                        .forEach(other -> hostWith(run, setting, other).ifPresent(home -> homes.put(home, other)));
                if (!homes.isEmpty() && !homes.containsKey(host)) {
                    Map.Entry<String, Found> home = homes.entrySet().iterator().next();
                    problems.add(astray(run, secret, places.get(used).get(0), host, home));
                }
            }
        }
    }

    private List<List<Found>> layersOf(Setting setting, Assignment run) {
        return layers.of(setting, numbers.applyAsInt(setting, run), run.named());
    }

    private static int first(List<List<Found>> layers, int from) {
        return IntStream.range(from, layers.size())
                .filter(layer -> !layers.get(layer).isEmpty())
                .findFirst()
                .orElse(layers.size());
    }

    private static Optional<String> hostWith(Assignment run, Setting setting, Found other) {
        return run.type().host(run.values().with(new Value(setting, other.text(), other.origin(), List.of())));
    }

    private static Problem astray(
            Assignment run, Value secret, Found used, String host, Map.Entry<String, Found> home) {
        String name = secret.setting().name();
        return new Problem(
                ErrorCode.SECRET_ASTRAY,
                (run.total() == 1 ? "The " : "Run " + run.number() + " of " + run.total() + ": the ") + name + " from "
                        + secret.origin() + " goes to " + host + ", which " + used.origin()
                        + " names; without that it would go to " + home.getKey() + " ("
                        + home.getValue().origin() + ").",
                List.of(),
                "Give the " + name + " where " + host + " is named, also if it is the same one.");
    }
}

package dev.turnstone.settings.assign;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.settings.Form;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Value;
import dev.turnstone.settings.source.NamedTarget;
import dev.turnstone.settings.type.ChangelogSettings;
import dev.turnstone.settings.type.JdbcSettings;
import dev.turnstone.settings.type.JdbcType;
import dev.turnstone.settings.type.TargetType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said about a setting that is wrong, or isn't there.
 *
 * @param request that it was looked for in
 */
record SettingFaults(Request request) {

    /** What is wrong with a value; empty when nothing is. */
    static Optional<Problem> of(Value value) {
        String what = value.setting().name() + " (" + value.origin() + ")";
        return value.fault()
                .map(fault -> value.text().isEmpty()
                        ? problem(
                                what + " is empty.",
                                "Is a variable without a value? Give it one, or remove it."
                                        + (value.setting().form() == Form.LOCATION
                                                ? " The folder you are in is written as a dot."
                                                : ""))
                        : problem(what + ": '" + value.shown() + "' " + fault + ".", "Correct it."));
    }

    /** That a value has to be there, and isn't. */
    Problem missing(Setting setting, TargetType type, Optional<NamedTarget> target) {
        String places = Stream.concat(
                        setting.isSecret() && !isKnownToAll(setting)
                                ? Stream.of()
                                : Stream.of("give " + typed(setting)),
                        request.sources().stream().flatMap(source -> source.placeFor(setting).stream()))
                .collect(Collectors.joining(", or "));
        return target.isEmpty() && type.name().equals(JdbcType.NAME)
                ? problem("No database is named.", sentence(places))
                : problem(
                        target.map(one -> "The target '" + one.name() + "'").orElse("A target of type " + type.name())
                                + " needs " + setting.name() + ": " + setting.meaning(),
                        target.isPresent() ? "Write it below its settings in the settings file." : sentence(places));
    }

    /** Options there are for what every kind of target has, and for JDBC; a type that a jar brings has none of its own. */
    String typed(Setting setting) {
        return isKnownToAll(setting) ? setting.option() : "--set " + setting.name() + "=" + setting.placeholder();
    }

    private boolean isKnownToAll(Setting setting) {
        return JdbcSettings.ALL.contains(setting)
                || ChangelogSettings.ALL.contains(setting)
                || request.formats().settings().contains(setting);
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static Problem problem(String what, String next) {
        return new Problem(ErrorCode.SETTING_INVALID, what, List.of(), next);
    }
}

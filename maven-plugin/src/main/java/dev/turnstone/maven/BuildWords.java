package dev.turnstone.maven;

import dev.turnstone.cli.demand.Asked;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Setting.Offer;
import dev.turnstone.settings.type.ChangelogSettings;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said about options of the command line, in the words of a build: they are properties there. */
final class BuildWords {
    static final String PREFIX = "turnstone.";

    /** What can be set in every build, and only on the command line otherwise. */
    private static final List<String> OF_GOALS = List.of(
            "to",
            "to-date",
            "count",
            "dry-run",
            "yes",
            "with-history",
            "dialect",
            "out",
            "rollback",
            "parallel",
            "on-failure",
            "set",
            "settings",
            "target");

    /** Those of the settings begin all, so that no name is taken for the begin of a longer one. */
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--("
            + String.join("|", Stream.concat(settings(), OF_GOALS.stream()).toList())
            + ")(?![\\w-])(?: (?=[A-Z]))?");

    private static final Map<String, String> OTHERWISE =
            Map.of("behind the command", "as -D" + PREFIX + ChangelogSettings.CHANGELOG.name(), "--verbose", "-X");

    private BuildWords() {}

    private static Stream<String> settings() {
        return Asked.settings().stream()
                .filter(setting -> setting.offer() != Offer.GATE && setting.offer() != Offer.APPLICATION)
                .map(Setting::option)
                .map(BuildWords::name);
    }

    /** The name of an option without its signs. */
    static String name(String option) {
        return option.substring(2);
    }

    /** The line as it is said in a build. A command of the command line stays as it is typed. */
    static String of(String line) {
        if (line.strip().startsWith(Surroundings.PROGRAM + " ")) {
            return line;
        }
        String words = line;
        for (Map.Entry<String, String> one : OTHERWISE.entrySet()) {
            words = words.replace(one.getKey(), one.getValue());
        }
        return OPTION.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "-D" + PREFIX + found.group(1) + (found.group().endsWith(" ") ? "=" : "")));
    }
}

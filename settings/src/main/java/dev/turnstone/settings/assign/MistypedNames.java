package dev.turnstone.settings.assign;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.settings.Setting;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names of files and variables that look like those of settings, and are none: nobody would notice that the work goes on
 * in the login's own schema, say. What is only far off isn't told, because environments are full of the names of others.
 *
 * @param request where they are
 * @param known the settings that there are
 */
record MistypedNames(Request request, Collection<Setting> known) {
    private static final String OURS = "TURNSTONE_";

    List<Problem> warnings() {
        return request.sources().stream()
                .flatMap(source -> source.names().entrySet().stream())
                .flatMap(entry -> warning(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<Problem> warning(String name, String called) {
        String prefix = prefixOf(name);
        if (known.stream().noneMatch(setting -> prefixOf(setting.variable()).equals(prefix)) || isKnown(name)) {
            return Optional.empty();
        }
        Map<String, Setting> words = words(prefix);
        String typed = name.substring(prefix.length()).replaceFirst("[._][0-9]+$", "");
        List<Setting> meant = NearMisses.of(typed, words.keySet()).stream()
                .map(words::get)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return meant.isEmpty() || request.given().keySet().containsAll(meant)
                ? Optional.empty()
                : Optional.of(new Problem(
                        ErrorCode.SETTING_IGNORED,
                        Character.toUpperCase(called.charAt(0)) + called.substring(1)
                                + " is no setting, and is not used.",
                        List.of(),
                        "Did you mean "
                                + meant.stream().map(Setting::variable).collect(Collectors.joining(" or "))
                                + "? Call it so, or remove it."));
    }

    private boolean isKnown(String name) {
        return known.stream()
                .anyMatch(setting -> setting.variables().contains(name)
                        || setting.numberIn(name).isPresent());
    }

    /** What may stand behind a prefix, rightly or because every setting has a name that begins with ours, but for a few. */
    private Map<String, Setting> words(String prefix) {
        Map<String, Setting> words = new LinkedHashMap<>();
        for (Setting setting : known) {
            boolean own = setting.variable().startsWith(prefix);
            if (own) {
                words.put(setting.variable().substring(prefix.length()), setting);
            }
            if (own || prefix.equals(OURS)) {
                words.putIfAbsent(setting.name().toUpperCase(Locale.ROOT).replace('-', '_'), setting);
                words.putIfAbsent(setting.variable(), setting);
            }
        }
        return words;
    }

    private static String prefixOf(String name) {
        return name.substring(0, name.indexOf('_') + 1);
    }
}

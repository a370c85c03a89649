package dev.turnstone.spring.property;

import dev.turnstone.Advice;
import dev.turnstone.settings.Setting;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is said about options of the command line, in the words of an application: they are properties there. */
public final class PropertyWords {
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--("
            + StartRequest.catalogue().stream()
                    .map(Setting::option)
                    .map(option -> option.substring(2))
                    .collect(Collectors.joining("|"))
            + ")(?![\\w-])(?: (?=additive))?");

    private PropertyWords() {}

    /** Advice in one text. A command of the command line stays as it is typed. */
    public static String of(Advice advice) {
        return advice.inWords(PropertyWords::inProperties).toString();
    }

    private static String inProperties(String words) {
        return OPTION.matcher(words)
                .replaceAll(
                        found -> "turnstone." + found.group(1) + (found.group().endsWith(" ") ? "=" : ""));
    }
}

package dev.turnstone.settings.source;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A place where every text has a name, and a setting is found under its own: {@code NAME} for the first run, {@code
 * NAME.1} or {@code NAME_1} for the second. A POSIX shell can't export names with a dot, so both are read.
 */
final class NamedTexts implements SettingSource {
    private final Texts texts;

    /** The texts by their names. */
    interface Texts {
        Stream<String> names();

        /** The text of this name; one that is there and empty is empty, not absent. */
        Optional<Found> find(String name);
    }

    NamedTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<Found> find(Setting setting, int number) {
        List<String> signs = number == 0 ? List.of("") : List.of("." + number, "_" + number);
        List<Found> found = setting.variables().stream()
                .flatMap(name -> signs.stream().flatMap(sign -> texts.find(name + sign).stream()))
                .toList();
        for (Found other : found) {
            if (!other.text().equals(found.get(0).text())) {
                throw new TurnstoneException(new Problem(
                        ErrorCode.SETTING_INVALID,
                        setting.variable() + (number == 0 ? "" : " number " + number)
                                + " is given twice, with different values: "
                                + found.get(0).origin() + " and "
                                + other.origin() + ".",
                        List.of(),
                        "Remove one of them: they are two ways to write the same name."));
            }
        }
        return found.stream().findFirst();
    }

    @Override
    public Set<String> numbers(Setting setting) {
        Set<String> numbers = new TreeSet<>();
        texts.names().forEach(name -> setting.numberIn(name).ifPresent(numbers::add));
        return numbers;
    }
}

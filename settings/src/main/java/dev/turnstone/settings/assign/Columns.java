package dev.turnstone.settings.assign;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds what was set from run to run: the plain name for the first, then the numbers from 1 on, without gaps. */
final class Columns {
    /** More runs than anybody has; a number beyond it is a mistake. */
    private static final int LONGEST = 6;

    private final List<SettingSource> sources;
    private final List<Problem> problems;
    private final Set<Setting> hidden = new HashSet<>();

    /**
     * A finder.
     *
     * @param sources the first that has a value decides, for each number by itself
     * @param problems where to tell what is wrong
     */
    Columns(List<SettingSource> sources, List<Problem> problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /** The first run's alone. */
    Column plain(Setting setting) {
        return new Column(value(setting, 0).stream().toList());
    }

    /** From run to run. */
    Column of(Setting setting) {
        Set<Integer> numbers = numbers(setting);
        List<Value> values = new ArrayList<>();
        Optional<Value> plain = value(setting, 0);
        if (plain.isEmpty()) {
            if (!numbers.isEmpty() && !isHidden(setting)) {
                problems.add(problem(
                        setting.variable() + " has a number " + first(numbers) + " and no plain value.",
                        "Give " + setting.variable() + " as well: it is the first run's."));
            }
            return Column.EMPTY;
        }
        values.add(plain.get());
        int last = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Integer> missing = IntStream.rangeClosed(1, last)
                .boxed()
                .filter(number -> !numbers.contains(number))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(problem(
                    setting.variable() + " is numbered up to " + last + ", and "
                            + missing.stream().map(String::valueOf).collect(Collectors.joining(", "))
                            + (missing.size() == 1 ? " is" : " are") + " missing.",
                    "Numbers start at 1 and have no gaps: give " + setting.variable() + "." + missing.get(0)
                            + ", or renumber what follows."));
            return new Column(values);
        }
        numbers.forEach(number -> value(setting, number).ifPresent(values::add));
        return new Column(values);
    }

    /** Whether a source could not be read that may have it. */
    boolean isHidden(Setting setting) {
        return hidden.contains(setting);
    }

    private static int first(Set<Integer> numbers) {
        return numbers.iterator().next();
    }

    private Set<Integer> numbers(Setting setting) {
        Set<Integer> numbers = new TreeSet<>();
        sources.stream()
                .flatMap(source -> source.numbers(setting).stream())
                .distinct()
                .forEach(text -> {
                    if (text.startsWith("0") || text.length() > LONGEST) {
                        problems.add(problem(
                                setting.variable() + " has the number " + text + ".",
                                "Numbers start at 1, and have no zeros in front; the plain name is the first run's."));
                    } else {
                        numbers.add(Integer.valueOf(text));
                    }
                });
        return numbers;
    }

    private Optional<Value> value(Setting setting, int number) {
        List<Found> found = new ArrayList<>();
        for (SettingSource source : sources) {
            try {
                source.find(setting, number).ifPresent(found::add);
            } catch (TurnstoneException e) {
                problems.addAll(e.problems());
                hidden.add(setting);
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Value(
                        setting,
                        found.get(0).text(),
                        found.get(0).origin(),
                        found.stream().skip(1).map(Found::origin).toList()));
    }

    private static Problem problem(String what, String next) {
        return new Problem(ErrorCode.SETTING_INVALID, what, List.of(), next);
    }
}

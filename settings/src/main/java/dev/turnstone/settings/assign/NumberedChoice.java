package dev.turnstone.settings.assign;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.settings.source.SettingsFile;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Some of the targets that are numbered from run to run: the first has the plain names.
 *
 * @param words their numbers, at least one
 */
record NumberedChoice(List<String> words) {

    /** Whether these words are numbers, and none of them what a settings file calls a target. */
    static boolean isMeant(List<String> words, SettingsFile file) {
        return !words.isEmpty()
                && words.stream()
                        .allMatch(word -> word.matches("\\d{1,9}")
                                && file.targets().stream().noneMatch(target -> target.isMeantBy(word)));
    }

    /**
     * Those of them that are meant.
     *
     * @param problems where to tell what is wrong
     */
    List<Assignment> among(List<Assignment> all, List<Problem> problems) {
        List<String> known = all.stream().map(Assignment::choice).toList();
        words.stream()
                .filter(Predicate.not(known::contains))
                .forEach(word -> problems.add(new Problem(
                        ErrorCode.SETTING_INVALID,
                        "There is no target " + word + ": the settings name " + known.size() + ".",
                        List.of(),
                        "They are numbered from 1 on, and the plain names are those of the first.")));
        List<Assignment> chosen =
                all.stream().filter(run -> words.contains(run.choice())).toList();
        return IntStream.range(0, chosen.size())
                .mapToObj(run -> chosen.get(run).at(run + 1, chosen.size()))
                .toList();
    }
}

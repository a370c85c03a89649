package dev.turnstone.settings;

import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Somewhere settings can be given. The first source that has one decides. */
public interface SettingSource {

    /**
     * What is given for a setting in one run.
     *
     * @param number of the run: 0 is the plain name
     * @throws TurnstoneException when it can't be read, or is given twice with different values
     */
    Optional<Found> find(Setting setting, int number);

    /** The numbers, as they were written, under which there are values of a setting beside the plain one. */
    Set<String> numbers(Setting setting);

    /**
     * The setting that must be taken from here, or else nothing is: a login belongs to its server, and must not be sent to
     * another that somebody names elsewhere. Empty where each setting stands for itself.
     */
    default Optional<Setting> anchor() {
        return Optional.empty();
    }

    /** Where somebody could give a setting, for people; empty where nobody would. */
    default Optional<String> placeFor(Setting setting) {
        return Optional.empty();
    }

    /**
     * All names that there are, be they of settings or not, with what people call what has the name: {@code environment
     * variable X}. Empty where nobody chooses the names.
     */
    default Map<String, String> names() {
        return Map.of();
    }

    /** What people should know of it, whatever they look for; warnings. */
    default List<Problem> notices() {
        return List.of();
    }

    /**
     * What was found.
     *
     * @param text the value
     * @param origin where, for people
     */
    record Found(String text, String origin) {
        @Override
        public String toString() {
            return origin;
        }
    }
}

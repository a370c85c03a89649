package dev.turnstone.settings.type;

import dev.turnstone.Settings;
import dev.turnstone.TurnstoneException;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Source;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Values;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A way to write down what is wanted. Implementations are immutable and thread-safe. */
public interface ChangelogFormat {

    /** For people: what a changelog of it is, as {@code a folder of routines}. */
    String words();

    /** The settings that mean something for it, beside those that every changelog has. */
    List<Setting> settings();

    /**
     * Whether a location, as people write it, is one of its changelogs. Where its form doesn't tell, files are looked at by
     * name.
     *
     * @param values that say which class path there is
     */
    boolean isAt(String location, Values values);

    /**
     * What is at a location. Nothing is read yet.
     *
     * @param home the folder of the distribution, where one is known
     * @throws TurnstoneException when the values don't fit the location
     */
    Source source(String location, Values values, Optional<Path> home);

    /** How a target is worked with that was set up like this: where the history of this changelog is. */
    default Settings fitting(String location, Values values, Optional<Path> home, Settings settings) {
        return settings;
    }

    /**
     * How far a word leads, that people gave as the end of the way.
     *
     * @throws TurnstoneException when it means nothing for this format
     */
    Goal.Reach reach(String word);

    /** How far a way back leads that nobody has said the end of; empty where that has to be said. */
    default Optional<Goal.Reach> usualWayBack() {
        return Optional.empty();
    }

    /** What the files at a location say without a database; empty where only a database decides what they mean. */
    default Optional<Changelog> readAlone(String location, Values values, Optional<Path> home) {
        return Optional.empty();
    }
}

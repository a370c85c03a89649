package dev.turnstone.settings.assign;

import dev.turnstone.TurnstoneException;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.SettingSource;
import dev.turnstone.settings.SettingSource.Found;
import dev.turnstone.settings.source.NamedTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that could decide about a setting, the strongest first, to see what a value has pushed aside.
 *
 * @param request that asks
 * @param sources those that count
 */
record Layers(Request request, List<SettingSource> sources) {

    /**
     * What each layer has, from the top down; nothing where it has nothing.
     *
     * @param number of the list's entry
     * @param target in the settings file, if the run is one of those
     */
    List<List<Found>> of(Setting setting, int number, Optional<NamedTarget> target) {
        List<List<Found>> layers = new ArrayList<>();
        layers.add(list(Optional.ofNullable(request.given().get(setting))));
        sources.forEach(source -> layers.add(list(found(source, setting, number))));
        layers.add(list(target.map(one -> one.settings().get(setting))));
        List<Found> inFile = list(Optional.ofNullable(request.file().settings().get(setting)));
        // What the file says for all of its targets belongs to where they are, also when they are not asked for.
        layers.add(inFile.isEmpty() && target.isEmpty() ? ofTargets(setting) : inFile);
        return layers;
    }

    private List<Found> ofTargets(Setting setting) {
        return setting.isSecret()
                ? List.of()
                : request.file().targets().stream()
                        .flatMap(target -> Optional.ofNullable(target.settings().get(setting)).stream())
                        .toList();
    }

    /** What can't be read is told by whoever reads it for its value. */
    private static Optional<Found> found(SettingSource source, Setting setting, int number) {
        try {
            return source.find(setting, number);
        } catch (TurnstoneException e) {
            return Optional.empty();
        }
    }

    private static List<Found> list(Optional<Found> found) {
        return found.stream().toList();
    }
}

package dev.turnstone.flyway.source;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.flyway.name.FlywayVersion;
import dev.turnstone.flyway.state.Info;
import dev.turnstone.flyway.state.Rules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Those that somebody wants alone, in his order. */
record Picked(Rules rules, Consumer<Problem> problems) {

    /**
     * Each once, however often it is named; who asks for one that is applied has it.
     *
     * @param all that there are
     * @param due those that could be run
     */
    List<Info> of(List<Info> all, List<Info> due) {
        Set<Info> picked = new LinkedHashSet<>();
        for (String name : rules.cherryPick()) {
            due.stream().filter(info -> isCalled(info, name)).findFirst().ifPresent(picked::add);
            if (all.stream().noneMatch(info -> isCalled(info, name))) {
                problems.accept(unknown(name));
            }
        }
        return List.copyOf(picked);
    }

    private static Problem unknown(String name) {
        return new Problem(
                ErrorCode.VERSION_UNKNOWN,
                "There is no migration " + name + ".",
                List.of(),
                "Write the version of one that is in the folder, or the description of one that has no version.");
    }

    /** A version in any writing, or a description with underscores for its blanks. */
    private static boolean isCalled(Info info, String name) {
        Optional<FlywayVersion> version = FlywayVersion.parse(name);
        return version.isPresent()
                ? info.version().equals(version)
                : info.description().replace(' ', '_').equals(name.replace(' ', '_'));
    }
}

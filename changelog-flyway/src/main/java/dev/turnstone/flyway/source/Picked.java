package dev.turnstone.flyway.source;

import dev.turnstone.Problem;
import dev.turnstone.flyway.name.FlywayVersion;
import dev.turnstone.flyway.state.Info;
import dev.turnstone.flyway.state.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Those that somebody wants alone, in his order. */
record Picked(Rules rules, Consumer<Problem> problems) {

    List<Info> of(List<Info> due) {
        List<Info> picked = new ArrayList<>();
        for (String name : rules.cherryPick()) {
            Optional<Info> found =
                    due.stream().filter(info -> isCalled(info, name)).findFirst();
            if (found.isEmpty()) {
                problems.accept(Reached.unknown(name));
            }
            found.ifPresent(picked::add);
        }
        return picked;
    }

    /** A version in any writing, or a description with underscores for its blanks. */
    private static boolean isCalled(Info info, String name) {
        Optional<FlywayVersion> version = FlywayVersion.parse(name);
        return version.isPresent()
                ? info.version().equals(version)
                : info.description().replace(' ', '_').equals(name.replace(' ', '_'));
    }
}

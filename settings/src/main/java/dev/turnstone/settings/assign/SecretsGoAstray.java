package dev.turnstone.settings.assign;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.settings.Setting;
import dev.turnstone.settings.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells where the password of one server is sent to another, because a list that is shorter repeats its last value. */
final class SecretsGoAstray {
    private SecretsGoAstray() {}

    /** Warnings about these runs, of which each has the values of its number. */
    static List<Problem> among(List<Assignment> runs) {
        List<Problem> problems = new ArrayList<>();
        Map<Value, String> homes = new HashMap<>();
        for (Assignment run : runs) {
            Optional<String> host = run.type().host(run.values());
            for (Value value : run.values().all()) {
                if (!value.setting().isSecret() || host.isEmpty()) {
                    continue;
                }
                String home = homes.computeIfAbsent(value, first -> host.get());
                if (!home.equals(host.get())) {
                    problems.add(problem(run, value.setting(), home, host.get()));
                }
            }
        }
        return problems;
    }

    private static Problem problem(Assignment run, Setting secret, String home, String host) {
        return new Problem(
                ErrorCode.SECRET_REPEATED,
                "Run " + run.number() + " of " + run.total() + " sends the " + secret.name() + " that was given for "
                        + home + " to " + host + ".",
                List.of(),
                run.named()
                        .map(target -> "Give the target '" + target.name() + "' a " + secret.name() + " of its own.")
                        .orElse("Give " + secret.variable() + "." + (run.number() - 1)
                                + ", or, if it is the same there, write it once more."));
    }
}

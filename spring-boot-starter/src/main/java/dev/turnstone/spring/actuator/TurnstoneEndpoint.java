package dev.turnstone.spring.actuator;

import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.TurnstoneException;
import dev.turnstone.plan.Step;
import dev.turnstone.spring.StartState;
import dev.turnstone.spring.StartUp;
import dev.turnstone.spring.destination.Destination;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** How the targets stand to their changelogs, asked now. */
@Endpoint(id = "turnstone")
public final class TurnstoneEndpoint {
    private final StartUp startUp;

    public TurnstoneEndpoint(StartUp startUp) {
        this.startUp = startUp;
    }

    /**
     * The answer.
     *
     * @param state what the start is at, or found
     * @param targets none where there is no database to look at
     */
    public record Answer(String state, List<OfTarget> targets) {}

    /**
     * How one target stands to its changelog; the members are those of {@code turnstone status --output json}.
     *
     * @param server product and version; empty text when it can't be looked at
     * @param problems what is wrong
     */
    public record OfTarget(
            String target,
            String server,
            String changelog,
            boolean current,
            int applied,
            int rowsOfOthers,
            List<String> pending,
            List<Wrong> problems) {}

    /** A problem. */
    public record Wrong(String code, String severity, String what, String next) {}

    /** Looks at every target. */
    @ReadOperation
    public Answer status() {
        StartState state = startUp.state();
        return new Answer(
                state.phase().name().toLowerCase(Locale.ROOT),
                startUp.destinations().stream().map(TurnstoneEndpoint::asked).toList());
    }

    private static OfTarget asked(Destination destination) {
        try {
            Status status = destination.guarded().status();
            return new OfTarget(
                    destination.label(),
                    status.server(),
                    status.plan().changelog().location(),
                    status.isCurrent(),
                    status.plan().standing().applied().size(),
                    status.plan().rowsOfOthers(),
                    status.plan().pending().stream().map(Step::name).toList(),
                    wrong(status.plan().problems()));
        } catch (TurnstoneException e) {
            return new OfTarget(destination.label(), "", "", false, 0, 0, List.of(), wrong(e.problems()));
        }
    }

    private static List<Wrong> wrong(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Wrong(
                        problem.code().name(), problem.code().severity().name(), problem.what(), problem.next()))
                .toList();
    }
}

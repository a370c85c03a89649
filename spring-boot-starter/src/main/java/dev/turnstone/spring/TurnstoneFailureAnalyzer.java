package dev.turnstone.spring;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is wrong, and what to do about it, instead of a stack trace. */
final class TurnstoneFailureAnalyzer extends AbstractFailureAnalyzer<TurnstoneException> {
    @Override
    protected FailureAnalysis analyze(Throwable whole, TurnstoneException failure) {
        List<Problem> problems = failure.problems();
        String what = problems.stream().map(TurnstoneFailureAnalyzer::described).collect(Collectors.joining("\n"));
        String next = Stream.concat(
                        problems.stream().map(Problem::next),
                        problems.stream().flatMap(problem -> here(problem.code()).stream()))
                .distinct()
                .collect(Collectors.joining("\n"));
        return new FailureAnalysis(what, next, whole);
    }

    /** What the properties of an application can do about it. */
    private static Optional<String> here(ErrorCode code) {
        return switch (code) {
            case UPGRADE_REQUIRED ->
                Optional.of("Or let the application run it when it starts: turnstone.migrate-on-start=true");
            case DATABASE_AHEAD -> Optional.of("In an application the latter is turnstone.ahead=additive");
            default -> Optional.empty();
        };
    }

    private static String described(Problem problem) {
        return Stream.concat(
                        Stream.of(problem.code() + ": " + problem.what()),
                        problem.where().stream().map(place -> "    at " + place))
                .collect(Collectors.joining("\n"));
    }
}

package dev.turnstone.spring;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.spring.property.PropertyWords;
import dev.turnstone.spring.property.StartSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is wrong, and what to do about it, instead of a stack trace. */
final class TurnstoneFailureAnalyzer extends AbstractFailureAnalyzer<TurnstoneException> {
    private static final String OR = "Or let the application run it when it starts: ";
    private static final String MIGRATING = "turnstone." + StartSettings.MIGRATE_ON_START.name() + "=true";

    @Override
    protected FailureAnalysis analyze(Throwable whole, TurnstoneException failure) {
        List<Problem> problems = failure.problems();
        String what = problems.stream().map(TurnstoneFailureAnalyzer::described).collect(Collectors.joining("\n"));
        List<String> advice = problems.stream()
                .map(problem -> PropertyWords.of(problem.advice()))
                .toList();
        String next = Stream.concat(
                        advice.stream(), problems.stream().flatMap(problem -> here(problem.code()).stream()))
                .distinct()
                .filter(line -> !line.startsWith(OR) || advice.stream().noneMatch(said -> said.contains(MIGRATING)))
                .collect(Collectors.joining("\n"));
        return new FailureAnalysis(what, next, whole);
    }

    /** What the properties of an application can do about it. */
    private static Optional<String> here(ErrorCode code) {
        return switch (code) {
            case UPGRADE_REQUIRED -> Optional.of(OR + MIGRATING);
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

package dev.turnstone.spring;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import java.util.List;
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
        Stream<String> start = problems.stream().anyMatch(problem -> problem.code() == ErrorCode.UPGRADE_REQUIRED)
                ? Stream.of("Or let the application run it when it starts: turnstone.migrate-on-start=true")
                : Stream.of();
        String next = Stream.concat(problems.stream().map(Problem::next), start)
                .distinct()
                .collect(Collectors.joining("\n"));
        return new FailureAnalysis(what, next, whole);
    }

    private static String described(Problem problem) {
        return Stream.concat(
                        Stream.of(problem.code() + ": " + problem.what()),
                        problem.where().stream().map(place -> "    at " + place))
                .collect(Collectors.joining("\n"));
    }
}

package dev.turnstone.cli.report.text;

import dev.turnstone.ErrorCode;
import dev.turnstone.FirstFew;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.cli.plan.Words;
import dev.turnstone.cli.report.Lines.Weight;
import dev.turnstone.cli.report.NextCommands;
import dev.turnstone.cli.report.Notes;
import dev.turnstone.cli.report.Round;
import dev.turnstone.cli.terminal.Colour;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What is wrong, and what to do about it, for people. Of very many problems of one kind the first are told, and what to do
 * about all of them.
 */
final class TextProblems {
    /** So many fit on a screen, and may each want to be mended for itself. */
    private static final int MOST = 20;

    private final Notes notes;
    private final NextCommands nextCommands;
    /** Of which of several targets it tells, if it does. */
    private final Optional<Round> target;
    /** What was told of a file, and of which target: of the others it is the same. */
    private final Map<Problem, String> told;

    TextProblems(Notes notes, NextCommands nextCommands) {
        this(notes, nextCommands, Optional.empty(), new ConcurrentHashMap<>());
    }

    private TextProblems(Notes notes, NextCommands nextCommands, Optional<Round> target, Map<Problem, String> told) {
        this.notes = notes;
        this.nextCommands = nextCommands;
        this.target = target;
        this.told = told;
    }

    /** Those of one target. */
    TextProblems of(Round round, Notes itsNotes) {
        return new TextProblems(
                itsNotes,
                nextCommands.leadingTo(round.target()),
                Optional.of(round).filter(Round::isOneOfSeveral),
                told);
    }

    void tell(List<Problem> problems) {
        Map<ErrorCode, List<Problem>> kinds = problems.stream()
                .collect(Collectors.groupingBy(Problem::code, LinkedHashMap::new, Collectors.toList()));
        for (Problem problem : problems) {
            List<Problem> kind = kinds.getOrDefault(problem.code(), List.of());
            if (kind.size() <= MOST) {
                tell(problem);
            } else if (problem == kind.get(0)) {
                tellFirst(kind);
            }
        }
    }

    private void tell(Problem problem) {
        Optional<String> first = toldBefore(problem);
        if (first.isPresent()) {
            notes.insist(weight(problem), head(problem) + "the same as on " + first.get() + ".");
        } else {
            what(problem);
            next(problem);
        }
    }

    private void tellFirst(List<Problem> kind) {
        List<Problem> first = kind.subList(0, FirstFew.NAMED);
        boolean oneAdvice = kind.stream().map(Problem::advice).distinct().count() == 1;
        for (Problem problem : first) {
            what(problem);
            if (!oneAdvice) {
                next(problem);
            }
        }
        Problem one = kind.get(0);
        notes.insist(
                weight(one),
                "… and " + Words.grouped(kind.size() - first.size()) + " more "
                        + one.code().name() + "; --output json tells all of them.");
        if (oneAdvice) {
            next(one);
        }
    }

    private void what(Problem problem) {
        notes.insist(weight(problem), head(problem) + problem.what());
        boolean many = problem.where().size() > MOST;
        for (Position position : many ? problem.where().subList(0, FirstFew.NAMED) : problem.where()) {
            notes.insist(weight(problem), "    at " + position);
        }
        if (many) {
            notes.insist(
                    weight(problem),
                    "    and at " + Words.grouped(problem.where().size() - FirstFew.NAMED) + " more places");
        }
    }

    private String head(Problem problem) {
        Colour colour = problem.isError() ? Colour.BAD : Colour.CARE;
        String word = problem.isError() ? "" : "Warning ";
        return notes.paint(colour, word + problem.code().name()) + where(problem) + ": ";
    }

    private void next(Problem problem) {
        nextCommands
                .written(problem.advice())
                .lines()
                .forEach(line -> notes.insist(weight(problem), "    " + notes.paint(Colour.STRONG, line)));
    }

    private static Weight weight(Problem problem) {
        return problem.isError() ? Weight.ERROR : Weight.WARNING;
    }

    /** On which of several targets, where the words don't say that; that a short name is among them may be chance. */
    private String where(Problem problem) {
        return target.filter(one -> one.isNamed() || !problem.what().contains(one.shortName()))
                .map(one -> " on " + one.shortName())
                .orElse("");
    }

    /** Of which other target it was told. What is wrong with a file is so for all; a command is for one of them. */
    private Optional<String> toldBefore(Problem problem) {
        return problem.where().isEmpty() || problem.advice().hasCommand()
                ? Optional.empty()
                : target.map(Round::shortName)
                        .flatMap(name -> Optional.ofNullable(told.putIfAbsent(problem, name))
                                .filter(first -> !first.equals(name)));
    }
}

package dev.turnstone.cli;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import dev.turnstone.Shell;
import dev.turnstone.cli.job.Reports;
import dev.turnstone.cli.option.FileNames;
import dev.turnstone.cli.option.Output;
import dev.turnstone.cli.option.Syntax;
import dev.turnstone.cli.report.Report;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.cli.terminal.Surroundings;
import dev.turnstone.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How arguments are read, and what is said when they can't be. */
final class Parsing {
    private static final int HELP_WIDTH = 100;
    private static final String PASSWORD = "--password";

    /** Options that name a changelog, at the root or in another tool. */
    private static final Set<String> CHANGELOG = Set.of("-C", "-L", "-R", "--changelog", "--changelog-file");

    private Parsing() {}

    static CommandLine readied(CommandLine line, Surroundings here) {
        boolean coloured = here.terminal().coloured() && here.terminal().has(Terminal.Channel.OUT);
        return line.setCommandName(Shell.word(here.program()))
                .setOut(new PrintWriter(here.out(), true))
                .setErr(new PrintWriter(here.err(), true))
                .setUsageHelpWidth(HELP_WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(coloured ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, args) -> notUnderstood(problem, args, here));
    }

    private static int notUnderstood(ParameterException problem, String[] args, Surroundings here) {
        CommandSpec command = problem.getCommandLine().getCommandSpec();
        Report report = Reports.of(nameOf(command), here, Output.ofArguments(args));
        report.problems(List.of(problemOf(problem, command)));
        report.finish(ExitCode.USAGE);
        return ExitCode.USAGE.number();
    }

    /** Of the root it is how the program was called here, which no reader of the report can know. */
    private static String nameOf(CommandSpec command) {
        return command.parent() == null ? Surroundings.PROGRAM : String.join(" ", Syntax.nameOf(command));
    }

    private static Problem problemOf(ParameterException problem, CommandSpec command) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, command);
        }
        return badName(problem).orElseGet(() -> problem(sentence(String.valueOf(problem.getMessage())), "", command));
    }

    /** Of the reason why a value is no path there is nothing left in the exception but its text. */
    private static Optional<Problem> badName(ParameterException problem) {
        if (problem.getArgSpec() == null || problem.getArgSpec().type() != Path.class) {
            return Optional.empty();
        }
        try {
            Objects.requireNonNull(Path.of(String.valueOf(problem.getValue())));
            return Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of(FileNames.problem(e));
        }
    }

    private static Problem problem(String what, String hint, CommandSpec command) {
        return new Problem(
                ErrorCode.SETTING_INVALID,
                what,
                List.of(),
                hint + "'" + command.qualifiedName() + " --help' lists what there is.");
    }

    private static String sentence(String message) {
        String text = message.replaceFirst("^Error: ", "").strip();
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }

    /** Names the first thing that doesn't fit, and nothing behind it: that might be a secret. */
    private static Problem unmatched(UnmatchedArgumentException problem, CommandSpec command) {
        String first = problem.getUnmatched().stream()
                .filter(text -> text.startsWith("-"))
                .findFirst()
                .orElseGet(() -> problem.getUnmatched().get(0));
        String name = nameOf(first);
        if (name.equals(PASSWORD)) {
            return problem(
                    "A password is never given on the command line, where every process of the machine could read it.",
                    "Use --password-file, or the setting JDBC_PASSWORD. ",
                    command);
        }
        if (!command.subcommands().isEmpty()) {
            return withoutCommand(problem.getUnmatched().get(0), command);
        }
        String noMore = noMore(command);
        if (first.startsWith("-")) {
            boolean changelog = CHANGELOG.contains(name) && !noMore.isEmpty();
            return problem(
                    "There is no option '" + name + "'.",
                    changelog ? noMore : didYouMean(name, command.optionsMap().keySet()),
                    command);
        }
        return problem("'" + first + "' is one argument too many.", noMore, command);
    }

    private static String noMore(CommandSpec command) {
        return command.userObject() instanceof Syntax syntax
                        && !syntax.takesNoMore().isEmpty()
                ? Character.toUpperCase(syntax.takesNoMore().charAt(0))
                        + syntax.takesNoMore().substring(1) + " "
                : "";
    }

    /** The first argument decides: what comes behind a command that is none can't be judged. */
    private static Problem withoutCommand(String first, CommandSpec root) {
        if (!first.startsWith("-")) {
            return problem(
                    "There is no command '" + first + "'.",
                    didYouMean(first, root.subcommands().keySet()),
                    root);
        }
        String name = nameOf(first);
        boolean known = root.subcommands().values().stream()
                .anyMatch(command -> command.getCommandSpec().optionsMap().containsKey(name));
        return known
                ? problem("The option '" + name + "' stands before the command.", "Write it behind the command. ", root)
                : problem(
                        "There is no option '" + name + "'.",
                        didYouMean(name, root.optionsMap().keySet()),
                        root);
    }

    private static String nameOf(String option) {
        return option.startsWith("--") && option.contains("=") ? option.substring(0, option.indexOf('=')) : option;
    }

    private static String didYouMean(String typed, Collection<String> known) {
        List<String> near = NearMisses.of(typed, known);
        return near.isEmpty() ? "" : near.stream().collect(Collectors.joining("' or '", "Did you mean '", "'? "));
    }
}

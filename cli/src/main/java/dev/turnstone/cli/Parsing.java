package dev.turnstone.cli;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** How arguments are read, and what is said when they can't be. */
final class Parsing {
    private static final int HELP_WIDTH = 100;
    private static final int NEAR_MISSES = 3;

    private Parsing() {}

    static CommandLine readied(CommandLine line, Surroundings here) {
        boolean coloured = here.terminal().coloured() && here.terminal().has(Terminal.Channel.OUT);
        return line.setOut(new PrintWriter(here.out(), true))
                .setErr(new PrintWriter(here.err(), true))
                .setUsageHelpWidth(HELP_WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(coloured ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, args) -> notUnderstood(problem, args, here));
    }

    private static int notUnderstood(ParameterException problem, String[] args, Surroundings here) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        Report report = Report.of(problem.getCommandLine().getCommandName(), here, OutputOptions.ofArguments(args));
        report.problems(List.of(new Problem(
                ErrorCode.SETTING_INVALID,
                sentence(String.valueOf(problem.getMessage())),
                List.of(),
                nearMisses(problem) + "'" + command + " --help' lists what there is.")));
        report.finish(ExitCode.USAGE);
        return ExitCode.USAGE.number();
    }

    private static String sentence(String message) {
        String text = message.replace("option '--", "'--").strip();
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }

    private static String nearMisses(ParameterException problem) {
        if (!(problem instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        List<String> near =
                unmatched.getSuggestions().stream().limit(NEAR_MISSES).toList();
        return near.isEmpty()
                ? ""
                : near.stream()
                        .map(text -> "'" + text + "'")
                        .collect(Collectors.joining(" or ", "Did you mean ", "? "));
    }
}

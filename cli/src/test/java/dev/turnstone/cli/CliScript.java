package dev.turnstone.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A story told to the command line, and what it answers, in one file. After some lines of what it is about, sections
 * follow, carried out from top to bottom; each begins with a line {@code == word argument}:
 *
 * <ul>
 *   <li>{@code file PATH} writes the lines below it, {@code latin1 PATH} in that encoding; {@code remove PATH}; {@code
 *       link PATH -> TO}
 *   <li>{@code java NAME} compiles the lines below it, a class of that name, into {@code $WORK/classes}
 *   <li>{@code read PATH} says below it what must be in that file
 *   <li>{@code sql URL} executes the lines below it, one statement per line
 *   <li>{@code env NAME=VALUE} and {@code typing TEXT} hold for the next run; who types sits at a terminal
 *   <li>{@code run ARGUMENTS} runs a command; the {@code exit N}, {@code stdout} and {@code stderr} below it say what is
 *       expected, and those that are absent that it is 0 and nothing
 * </ul>
 *
 * <p>{@code $WORK} is a folder of the story's own, {@code $HERE} the one that commands are typed in. Times, dates and ids are masked. With {@code -Dgolden=write} the
 * answers are written into the file instead of compared.
 */
final class CliScript {
    private static final List<Mask> MASKS = List.of(
            // The live line of a step that takes its time on this machine.
            new Mask("(\r\u001b\\[K[^\r\n]* running for [^\r\n]*)+\r\u001b\\[K", ""),
            new Mask("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?", "DATE"),
            new Mask("(?<= )(\\d+ ms|\\d+\\.\\d s)(?=\\W)", "TIME"),
            new Mask("(?<=\"milliseconds\" : )\\d+", "0"),
            new Mask("(?<=\"deployment\" : \")\\d+", "N"),
            new Mask("(?<=, N?')\\d{10}(?='\\))", "N"),
            new Mask("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "RUN"),
            new Mask("sha256:[0-9a-f]{64}", "sha256:DIGEST"),
            new Mask("turnstone \\d[\\w.-]*", "turnstone VERSION"),
            new Mask("H2 2\\.[\\d.]+ \\([\\d-]+\\)", "H2 VERSION"),
            new Mask("SQLite 3\\.[\\d.]+", "SQLite VERSION"));

    /** Where the tests are started. */
    private static final String HERE = Path.of("").toAbsolutePath().toString();

    private final Path work;
    private final List<Section> sections;
    private final StringBuilder told = new StringBuilder();
    private Map<String, String> environment = new HashMap<>();
    private String typing = "";

    /** A part of the story. */
    private record Section(String word, String argument, String body) {}

    /** What differs from run to run. */
    private record Mask(Pattern pattern, String replacement) {
        Mask(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }
    }

    private CliScript(Path work, List<Section> sections) {
        this.work = work;
        this.sections = sections;
    }

    /** Carries out a story in an empty folder, and tells it with the answers that it got. */
    static String toldAgain(String story, Path work) throws IOException, SQLException {
        int begin = story.startsWith("== ") ? 0 : story.indexOf("\n== ") + 1;
        CliScript script = new CliScript(work, sections(story.substring(begin)));
        script.told.append(story, 0, begin);
        for (Section section : script.sections) {
            script.carryOut(section);
        }
        return script.told.toString();
    }

    private static List<Section> sections(String text) {
        List<Section> sections = new ArrayList<>();
        for (String part : text.split("(?m)^== ")) {
            if (!part.isEmpty()) {
                int end = part.indexOf('\n');
                String[] head = part.substring(0, end).split(" ", 2);
                sections.add(new Section(head[0], head.length > 1 ? head[1] : "", part.substring(end + 1)));
            }
        }
        return sections;
    }

    private void carryOut(Section section) throws IOException, SQLException {
        String argument = here(section.argument());
        switch (section.word()) {
            case "exit", "stdout", "stderr" -> {
                return;
            }
            case "read" -> {
                tell("read " + section.argument(), masked(Files.readString(work.resolve(argument))));
                return;
            }
            case "file" -> {
                Path file = work.resolve(argument);
                Files.createDirectories(file.getParent());
                Files.writeString(file, here(section.body()));
            }
            case "latin1" -> Files.writeString(work.resolve(argument), section.body(), StandardCharsets.ISO_8859_1);
            case "remove" -> Files.delete(work.resolve(argument));
            case "link" -> {
                Path link = work.resolve(argument.split(" -> ")[0]);
                Files.createDirectories(link.getParent());
                Files.createSymbolicLink(link, Path.of(argument.split(" -> ")[1]));
            }
            case "java" -> JavaRoutines.compile(argument, section.body(), work.resolve("classes"));
            case "sql" -> execute(argument, section.body());
            case "env" -> environment.put(argument.split("=", 2)[0], argument.split("=", 2)[1]);
            case "typing" -> typing = argument;
            case "run" -> {}
            default -> throw new IllegalArgumentException("no such section: " + section.word());
        }
        tell(section.word() + (section.argument().isEmpty() ? "" : " " + section.argument()), section.body());
        if (section.word().equals("run")) {
            run(argument);
        }
    }

    private void execute(String url, String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String line :
                    statements.lines().filter(text -> !text.isBlank()).toList()) {
                statement.execute(line);
            }
        }
    }

    private void run(String arguments) {
        Answer answer = Cli.at(environment, typing).run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        environment = new HashMap<>();
        typing = "";
        if (answer.code() != 0) {
            tell("exit " + answer.code(), "");
        }
        tellUnlessEmpty("stdout", answer.out());
        tellUnlessEmpty("stderr", answer.err());
    }

    private void tellUnlessEmpty(String word, String text) {
        if (!text.isEmpty()) {
            tell(word, masked(text));
        }
    }

    private void tell(String head, String body) {
        told.append("== ").append(head).append('\n').append(body);
        if (!body.isEmpty() && !body.endsWith("\n")) {
            told.append("(no line end)\n");
        }
    }

    private String here(String text) {
        return text.replace("$WORK", work.toString());
    }

    private String masked(String text) {
        String masked = text.replace(work.toString(), "$WORK").replace(HERE, "$HERE");
        for (Mask mask : MASKS) {
            masked = mask.pattern().matcher(masked).replaceAll(mask.replacement());
        }
        return masked;
    }
}

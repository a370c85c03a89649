package dev.turnstone.clean;

import java.util.List;
import java.util.regex.Pattern;

/** What the logs of the tools look like whose output is cleaned. Only what can't be SQL outside of quotes counts. */
public final class LogLines {
    private static final String QUIET = "(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING)";
    private static final String LOUD = "(?:ERROR|SEVERE|CRITICAL|FATAL)";
    private static final String TIME =
            "\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?:Z|[ ]?[+-]\\d\\d:?\\d\\d)?";

    private static final List<String> FORMS = List.of(
            // Python's, as alembic sets it up
            "LEVEL\\s+\\[[\\w.]+\\] .*",
            "LEVEL:[\\w.]+:.*",
            // With time, process, thread and name in brackets
            "\\[" + TIME + "\\](?: \\[[^\\]]*\\])* \\[LEVEL\\].*",
            TIME + "[ ,:|-]+(?:\\S+[ ,:|-]+){0,4}\\[?LEVEL\\]?\\b.*",
            // One object a line
            "\\{\".*\"(?:level|levelname|log\\.level|severity)\"\\s*:\\s*\"(?i:LEVEL)\".*\\}",
            // Java's own, Liquibase's and Flyway's
            "\\[" + TIME + "\\] LEVEL \\[[\\w.$]+\\].*",
            "LEVEL: .*");

    private static final Pattern HARMLESS = Pattern.compile(forms(QUIET) + "|"
            + String.join(
                    "|",
                    "#{10,}",
                    "##.*##",
                    "Starting Liquibase at .*",
                    "Liquibase (?:Version|Open Source|Community|Pro)\\b.*",
                    "Liquibase command '[\\w-]+' was executed successfully\\.",
                    "Running Changeset: .*",
                    "Flyway (?:Community|OSS|Teams|Enterprise)? ?(?:Edition )?\\d[\\w.]* by Redgate.*",
                    "Generating static SQL"));

    private static final Pattern OF_AN_ERROR = Pattern.compile(forms(LOUD) + "|FAILED: .*");

    private static final Pattern SUSPECT = Pattern.compile("(?:" + QUIET + "|" + LOUD + ")\\b[ \\t]*[:\\[-].*"
            + "|\\[(?:" + TIME + "|" + QUIET + "|" + LOUD + ")\\b.*"
            + "|" + TIME + "\\b.*"
            + "|\\{\".*\\}"
            + "|Traceback \\(most recent call last\\):"
            + "|\\s+File \".*\", line \\d+.*"
            + "|[\\w.]*(?:Error|Warning|Exception): .*"
            + "|\\S+:\\d+: \\w*Warning: .*"
            + "|make(?:\\[\\d+\\])?: .*"
            + "|[$#>+] \\w.*");

    private LogLines() {}

    private static String forms(String level) {
        return FORMS.stream()
                .map(form -> form.replace("LEVEL", level))
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow();
    }

    /** Whether a line is of a log, whatever it tells. */
    public static boolean isOne(String line) {
        return isHarmless(line) || tellsOfError(line);
    }

    /** Whether a line is of a log, and tells of nothing wrong. */
    static boolean isHarmless(String line) {
        return HARMLESS.matcher(line.stripTrailing()).matches();
    }

    /** Whether a line is of a log, and tells of an error: what was printed may be incomplete. */
    static boolean tellsOfError(String line) {
        return OF_AN_ERROR.matcher(line.stripTrailing()).matches();
    }

    /** Whether a line looks like one that was printed beside the SQL, though nobody knows by whom. */
    static boolean isSuspect(String line) {
        return SUSPECT.matcher(line.stripTrailing()).matches();
    }
}

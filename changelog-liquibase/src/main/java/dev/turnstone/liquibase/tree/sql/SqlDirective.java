package dev.turnstone.liquibase.tree.sql;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of line in formatted SQL that aren't SQL, and those that only look like it. The first that fits counts. */
enum SqlDirective {
    HEADER("\\s*--\\s*liquibase\\s*formatted(.*)"),
    PROPERTY("\\s*--\\s*property\\s(.*)"),
    IGNORE_LINES("--ignoreLines:(\\w+)"),
    CHANGESET("\\s*--\\s*changeset\\s+(\"[^\"]+\"|[^:]+):(\"[^\"]+\"|\\S+)(.*)"),
    COMMENT("\\s*--\\s*comment:? (.*)"),
    VALID_CHECKSUM("\\s*--\\s*validCheckSum:? [\\s:]*(\\S+).*"),
    PRECONDITIONS("\\s*--\\s*preconditions(.*)"),
    PRECONDITION("\\s*--\\s*precondition-([a-z0-9-]+)(?: (.*))?"),
    ROLLBACK("\\s*--\\s*rollback (.*)"),
    ROLLBACK_BLOCK("\\s*/\\*\\s*liquibase\\s*rollback\\s*"),
    /** Liquibase refuses these lines too, the first kind only inside of changesets. */
    MISSPELLED_COMMENT("\\s*--\\s*comments:?\\s.*|\\s*-\\s*comment\\s.*"),
    MISSPELLED("\\s*--\\s*changeset.*|\\s*--\\s*ignore:\\S.*|\\s*-\\s*(?:changeset|property|rollback)\\s.*"
            + "|\\s*-\\s*(?:validCheckSum|preconditions?\\b|ignoreLines:).*");

    private final Pattern pattern;

    SqlDirective(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** Which of them a line is; empty for SQL. */
    static Optional<SqlDirective> of(String line) {
        String begin = line.stripLeading();
        if (!begin.startsWith("-") && !begin.startsWith("/*")) {
            return Optional.empty();
        }
        return Arrays.stream(values()).filter(kind -> kind.matches(line)).findFirst();
    }

    boolean matches(String line) {
        return pattern.matcher(line).matches();
    }

    /** The line's parts. */
    Matcher match(String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no " + this + ": " + line);
        }
        return matcher;
    }
}

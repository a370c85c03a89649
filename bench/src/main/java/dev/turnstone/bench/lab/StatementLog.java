package dev.turnstone.bench.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL logs with {@code log_statement = all}. A message may hold many statements; each of them counts. */
public final class StatementLog {
    private static final Pattern ENTRY = Pattern.compile("LOG:  (?:statement|execute [^:]*): (.*)");
    /** What a semicolon doesn't separate in: quoted texts and names, dollar quotes, comments. */
    private static final Pattern QUOTED =
            Pattern.compile("'[^']*'|\"[^\"]*\"|(\\$\\w*\\$).*?\\1|--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private final Path log;
    private final long from;

    /** Remembers where the log is now. */
    StatementLog(Path log) {
        this.log = log;
        try {
            this.from = Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many statements were logged since. */
    public int count() {
        try {
            byte[] all = Files.readAllBytes(log);
            return countIn(new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int countIn(List<String> lines) {
        int count = 0;
        StringBuilder entry = new StringBuilder();
        for (String line : lines) {
            Matcher matcher = ENTRY.matcher(line);
            if (line.startsWith("\t") && entry.length() > 0) {
                entry.append('\n').append(line);
            } else {
                count += statements(entry);
                entry.setLength(0);
                entry.append(matcher.find() ? matcher.group(1) : "");
            }
        }
        return count + statements(entry);
    }

    private static int statements(CharSequence entry) {
        int count = 0;
        for (String each :
                QUOTED.matcher(entry).replaceAll(StatementLog::placeholder).split(";")) {
            count += each.isBlank() ? 0 : 1;
        }
        return count;
    }

    /** A comment alone is no statement. */
    private static String placeholder(MatchResult quoted) {
        return quoted.group().startsWith("--") || quoted.group().startsWith("/*") ? " " : "x";
    }
}

package dev.turnstone.liquibase.deed;

import dev.turnstone.liquibase.change.OtherChange.ExecuteCommand;
import dev.turnstone.liquibase.deed.CustomClasses.Unusable;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a program may take. */
final class TimeLimit {
    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(s|m|h)?", Pattern.CASE_INSENSITIVE);

    private TimeLimit() {}

    /** A number, and behind it the letter of its unit; seconds if there is none. Nought is no limit. */
    static Optional<Duration> of(ExecuteCommand command) throws Unusable {
        Optional<String> written = command.timeout().map(String::strip).filter(text -> !text.isEmpty());
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(read(written.get())).filter(limit -> !limit.isZero());
    }

    private static Duration read(String text) throws Unusable {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new Unusable(
                    "The timeout '" + text + "' of executeCommand is no time.", "Write 30s, 5m or 2h.", null);
        }
        long number = Long.parseLong(time.group(1));
        String unit = time.group(2) == null ? "s" : time.group(2).toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }
}

package dev.turnstone.read.script;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.changelog.ReplicationNote;
import dev.turnstone.changelog.RoutineNumber;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the directives of a script: comment lines {@code -- turnstone: name=value name=value} before its first
 * statement. An unknown name is an error, so that a misspelled one is never ignored.
 */
final class DirectiveReader {
    private static final Pattern LINE = Pattern.compile("\\s*--\\s*turnstone\\s*:(.*)", Pattern.CASE_INSENSITIVE);
    /** What means to be a directive, wherever it stands. */
    private static final Pattern MEANT = Pattern.compile(
            "(?:(?:--|#|/?\\*)\\s*turnstone\\s*:?|\\bturnstone\\s*:)\\s*[a-z-]+=", Pattern.CASE_INSENSITIVE);

    private static final Pattern MENTIONED = Pattern.compile("turnstone", Pattern.CASE_INSENSITIVE);
    private static final String OPEN_BLOCK = "/*";
    private static final Pattern BLOCK_MARK = Pattern.compile("/\\*|\\*/");
    private static final Pattern SETTING = Pattern.compile("([a-z-]+)=(\\S+)");
    private static final String EQUIVALENT_OF = "equivalent-of";
    private static final String REPLICATION = "replication";
    private static final String EXPECTED_DURATION = "expected-duration";
    private static final String KNOWN =
            "Known are transaction=own|none, statement-timeout=<duration>, expected-duration=<duration>,"
                    + " equivalent-of=<version>_<sequence>[,…], delimiter=<text>,"
                    + " replication=subscribers-first|publisher-first|independent|split and publish=<publication>;"
                    + " durations are written 500ms, 30s, 5m or 2h, and a time-out is not 0.";
    private static final String KNOWN_WITHOUT_SQL =
            "Known are expected-duration=<duration>, equivalent-of=<version>_<sequence>[,…] and"
                    + " replication=subscribers-first|publisher-first|independent|split; durations are written 500ms, 30s,"
                    + " 5m or 2h.";

    /** Those of SQL scripts. */
    static final Set<String> ALL = Set.of(
            "transaction", "statement-timeout", EXPECTED_DURATION, EQUIVALENT_OF, "delimiter", REPLICATION, "publish");

    /** Those that mean something in every language. */
    static final Set<String> WITHOUT_SQL = Set.of(EXPECTED_DURATION, EQUIVALENT_OF, REPLICATION);

    private final Set<String> known;
    private final Consumer<Problem> problems;
    private final Set<String> given = new HashSet<>();
    private TransactionMode transaction = TransactionMode.DEFAULT;
    private Optional<Duration> statementTimeout = Optional.empty();
    private Optional<Duration> expected = Optional.empty();
    private final Set<RoutineNumber> equivalentOf = new HashSet<>();
    private String delimiter = ";";
    private ReplicationNote replication = ReplicationNote.NONE;

    private DirectiveReader(Set<String> known, Consumer<Problem> problems) {
        this.known = known;
        this.problems = problems;
    }

    static Directives read(String file, String head, Set<String> known, Consumer<Problem> problems) {
        if (!MENTIONED.matcher(head).find()) {
            return Directives.NONE;
        }
        DirectiveReader reader = new DirectiveReader(known, problems);
        reader.readHead(file, head);
        return reader.directives();
    }

    private void readHead(String file, String head) {
        int number = 0;
        int outside = 0;
        boolean inStatements = false;
        for (int begin = 0, end; begin < head.length(); begin = nextLine(head, end)) {
            number++;
            end = endOfLine(head, begin);
            String line = head.substring(begin, end);
            Matcher directive = LINE.matcher(line);
            if (!inStatements && begin >= outside && directive.matches()) {
                readSettings(directive.group(1), new Position(file, number, directive.start(1) + 1));
                continue;
            }
            refuseMisplaced(line, file, number);
            if (!inStatements) {
                outside = behindBlockComments(head, Math.max(begin, outside), end);
                inStatements = outside < end && !isComment(head.substring(outside, end));
            }
        }
    }

    private static int endOfLine(String head, int begin) {
        int end = begin;
        while (end < head.length() && head.charAt(end) != '\n' && head.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int nextLine(String head, int end) {
        return head.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    private void refuseMisplaced(String line, String file, int number) {
        Matcher meant = MEANT.matcher(line);
        if (meant.find()) {
            problems.accept(new Problem(
                    ErrorCode.DIRECTIVE_INVALID,
                    "A directive stands where it has no effect: '" + line.strip() + "'.",
                    List.of(new Position(file, number, meant.start() + 1)),
                    "Directives are lines of their own before the first statement, outside of other comments:"
                            + " -- turnstone: name=value."));
        }
    }

    /** Where something else than blanks and block comments begins; the line's end, or behind it, if nothing does. */
    private static int behindBlockComments(String head, int from, int endOfLine) {
        int at = from;
        while (at < endOfLine) {
            if (head.startsWith(OPEN_BLOCK, at)) {
                at = endOfBlock(head, at);
            } else if (Character.isWhitespace(head.charAt(at))) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** Products differ in whether block comments nest; where they don't, nobody closes the inner one for itself. */
    private static int endOfBlock(String head, int begin) {
        int depth = 0;
        Matcher mark = BLOCK_MARK.matcher(head).region(begin, head.length());
        while (mark.find()) {
            depth += mark.group().equals(OPEN_BLOCK) ? 1 : -1;
            if (depth == 0) {
                return mark.end();
            }
        }
        int first = head.indexOf("*/", begin + OPEN_BLOCK.length());
        return first < 0 ? head.length() : first + 2;
    }

    private static boolean isComment(String text) {
        return text.startsWith("--") || text.startsWith("#");
    }

    private void readSettings(String settings, Position at) {
        String text = settings.strip();
        if (text.isEmpty()) {
            wrong("A 'turnstone:' comment without a directive.", at);
        }
        for (String part : text.isEmpty() ? new String[0] : text.split("\\s+")) {
            Matcher setting = SETTING.matcher(part);
            if (!setting.matches() || !accepts(setting.group(1), setting.group(2))) {
                wrong("The directive '" + part + "' is not understood.", at);
            } else if (!given.add(setting.group(1)) && !setting.group(1).equals(EQUIVALENT_OF)) {
                wrong("The directive '" + setting.group(1) + "' is given twice.", at);
            }
        }
    }

    private boolean accepts(String name, String value) {
        if (!known.contains(name)) {
            return false;
        }
        return switch (name) {
            case "transaction" -> setTransaction(value);
            case "statement-timeout" -> {
                // For JDBC a time-out of nothing means none at all.
                statementTimeout = Durations.parse(value).filter(time -> !time.isZero());
                yield statementTimeout.isPresent();
            }
            case EXPECTED_DURATION -> {
                expected = Durations.parse(value);
                yield expected.isPresent();
            }
            case EQUIVALENT_OF -> addEquivalents(value);
            case "delimiter" -> {
                delimiter = value;
                yield true;
            }
            case REPLICATION -> setOrder(value);
            case "publish" -> {
                replication = replication.publishedBy(value);
                yield true;
            }
            default -> false;
        };
    }

    private boolean setOrder(String value) {
        Optional<ReplicationNote.Order> order = ReplicationNote.Order.written(value);
        order.ifPresent(known -> replication = replication.with(known));
        return order.isPresent();
    }

    private boolean setTransaction(String value) {
        if (value.equals("own")) {
            transaction = TransactionMode.OWN;
        } else if (value.equals("none")) {
            transaction = TransactionMode.NONE;
        } else {
            return false;
        }
        return true;
    }

    private boolean addEquivalents(String value) {
        for (String text : value.split(",", -1)) {
            Optional<RoutineNumber> number = RoutineNumber.parse(text);
            if (number.isEmpty()) {
                return false;
            }
            equivalentOf.add(number.get());
        }
        return true;
    }

    private void wrong(String what, Position at) {
        problems.accept(new Problem(
                ErrorCode.DIRECTIVE_INVALID, what, List.of(at), known.equals(ALL) ? KNOWN : KNOWN_WITHOUT_SQL));
    }

    private Directives directives() {
        return new Directives(transaction, statementTimeout, expected, equivalentOf, delimiter, replication);
    }
}

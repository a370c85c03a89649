package dev.turnstone.liquibase.types;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a column, taken to pieces: {@code timestamp(6) with time zone} has the name {@code timestamp}, the
 * parameter 6 and the further words {@code with time zone}.
 *
 * @param written the whole, without blanks around it and without what stands in braces
 * @param name as written, quotes taken off
 * @param kind what the name means
 * @param parameters in their order, blanks taken off
 * @param words what follows the name, besides the parameters; may be empty
 * @param numbering whether the text itself asks for numbers that come by themselves
 */
public record TypeText(
        String written, String name, Kind kind, List<String> parameters, String words, ColumnType.Numbering numbering) {
    /** A length in bytes, as Oracle writes it; in small letters Liquibase doesn't know it. */
    public static final Pattern BYTES = Pattern.compile("(\\d+)\\s+BYTE");

    /** A length in characters. */
    public static final Pattern CHARACTERS = Pattern.compile("(?i)(\\d+)\\s+char");

    private static final Pattern BRACES = Pattern.compile("\\s*\\{([^}]*)}");
    private static final Pattern COUNTING = Pattern.compile("(?i)\\s*autoIncrement\\s*:\\s*(true|false)\\s*");
    private static final Pattern PARENTHESES = Pattern.compile("\\s*\\(.*\\)");
    private static final Pattern FIRST_PARENTHESES = Pattern.compile("\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|`([^`]*)`|\\[([^\\[\\]]*)]");
    private static final Pattern SERIAL = Pattern.compile("(?i)(big|small)?serial[48]?\\b.*");

    private static final String IDENTITY = " identity";

    /** Kinds that a word behind the text may ask to count; the others take it for one of their words. */
    private static final List<Kind> IDENTITIES = List.of(Kind.INT, Kind.BIGINT);

    /** Names of more than one word, which would otherwise be a name and further words. */
    private static final List<String> LONG_NAMES = List.of(
            "bit varying", "character varying", "long varchar", "long nvarchar", "long binary", "long varbinary");

    /**
     * Takes a text to pieces.
     *
     * @throws UnfitType when there is something in braces that isn't understood, or doesn't fit the type
     */
    public static TypeText read(String text) throws UnfitType {
        String written = BRACES.matcher(text).replaceFirst("").strip();
        String bare = PARENTHESES.matcher(written).replaceFirst("").strip();
        boolean identity = bare.toLowerCase(Locale.ROOT).endsWith(IDENTITY);
        String named = unquoted(
                identity ? bare.substring(0, bare.length() - IDENTITY.length()).strip() : bare);
        String first = name(named);
        String name = unquoted(first);
        Kind kind = Kind.named(name);
        boolean counts =
                isAskedToCount(text, kind) || identity && IDENTITIES.contains(kind) || isSerial(kind, text, name);
        return new TypeText(
                written,
                name,
                kind,
                parameters(written),
                words(kind, named.substring(first.length()).strip()),
                counts ? ColumnType.Numbering.BY_DATABASE : ColumnType.Numbering.BY_WRITER);
    }

    private static boolean isAskedToCount(String text, Kind kind) throws UnfitType {
        Matcher braces = BRACES.matcher(text);
        if (!braces.find()) {
            return false;
        }
        Matcher counting = COUNTING.matcher(braces.group(1));
        if (!counting.matches()) {
            throw new UnfitType("The type '" + text + "' has {" + braces.group(1) + "} in it, which means nothing.");
        }
        if (!kind.canCount()) {
            throw new UnfitType("The type '" + text + "' is none in which a database can count.");
        }
        return counting.group(1).equalsIgnoreCase("true");
    }

    /** {@code national character varying} has said everything with its first word. */
    private static String words(Kind kind, String words) {
        return kind == Kind.NVARCHAR && words.equalsIgnoreCase("character varying") ? "" : words;
    }

    /** Behind a quote or a blank {@code serial} isn't seen, but the others are. */
    private static boolean isSerial(Kind kind, String text, String name) {
        return kind.canCount()
                && kind != Kind.UNKNOWN
                && SERIAL.matcher(kind == Kind.INT ? text : name).matches();
    }

    private static String name(String bare) {
        String lower = bare.toLowerCase(Locale.ROOT);
        for (String name : LONG_NAMES) {
            if (lower.startsWith(name)) {
                return name.startsWith("long") ? bare : bare.substring(0, name.length());
            }
        }
        return bare.split("\\s", 2)[0];
    }

    private static String unquoted(String name) {
        return QUOTED.matcher(name).matches() ? name.substring(1, name.length() - 1) : name;
    }

    private static List<String> parameters(String written) {
        Matcher first = FIRST_PARENTHESES.matcher(written);
        if (!first.find() || first.group(1).isBlank()) {
            return List.of();
        }
        return Arrays.stream(first.group(1).split(",")).map(String::strip).toList();
    }

    /** The whole as written, in lower case: for the rules that look at more than the kind. */
    public String alias() {
        return written.toLowerCase(Locale.ROOT);
    }

    /** The first word as written, quotes and all, in lower case, unless it is a constant of Java. */
    public String word() {
        String word = written.split("[\\s(]", 2)[0];
        return word.startsWith("java.sql.Types.") ? word : word.toLowerCase(Locale.ROOT);
    }

    /** The same type whose length doesn't say whether it counts {@link #BYTES} or {@link #CHARACTERS}. */
    public TypeText without(Pattern unit) {
        List<String> plain = parameters.stream()
                .map(each -> unit.matcher(each).replaceFirst("$1"))
                .toList();
        return new TypeText(written, name, kind, plain, words, numbering);
    }

    /** Another name with the same parameters, of which at most so many are taken, and the same words. */
    public String spelled(String other, int most) {
        return words.isEmpty() ? sized(other, most) : sized(other, most) + " " + words;
    }

    /** The same with all parameters. */
    public String spelled(String other) {
        return spelled(other, parameters.size());
    }

    /** Another name with the same parameters, of which at most so many are taken, and no words. */
    public String sized(String other, int most) {
        List<String> taken = parameters.subList(0, Math.min(most, parameters.size()));
        return taken.isEmpty() ? other : other + "(" + String.join(", ", taken) + ")";
    }

    /** The same with all parameters. */
    public String sized(String other) {
        return sized(other, parameters.size());
    }

    /** Another name with the same words, and no parameters. */
    public String worded(String other) {
        return words.isEmpty() ? other : other + " " + words;
    }
}

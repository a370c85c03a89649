package dev.turnstone.dialect.postgres.trace;

import dev.turnstone.sql.SqlStatement;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are written in statements. Those with {@code U&} are not understood, and so match nothing here. */
public final class PostgresNames {
    /** One name, quoted or not. */
    public static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";

    /** A name with or without a schema. */
    public static final String QUALIFIED = NAME + "(?:\\s*\\.\\s*" + NAME + ")?";

    private static final Pattern COMMENT =
            Pattern.compile("(?s)(\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*')|--[^\\n]*|/\\*.*?\\*/");

    private PostgresNames() {}

    /** A pattern for statements, in which a blank stands for any gap between words. */
    public static Pattern statement(String pattern) {
        return Pattern.compile("(?is)" + pattern.replace(" ", "\\s+"));
    }

    /** The statement's text with a blank in the place of each comment. */
    public static String withoutComments(SqlStatement statement) {
        return COMMENT.matcher(statement.text())
                .replaceAll(found ->
                        found.group(1) == null ? " " : java.util.regex.Matcher.quoteReplacement(found.group(1)));
    }

    /** The name as the catalog has it; the server cuts it to its length when it is cast to {@code name}. */
    public static String folded(String written) {
        return written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written.toLowerCase(Locale.ROOT);
    }
}

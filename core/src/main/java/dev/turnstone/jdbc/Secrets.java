package dev.turnstone.jdbc;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must not be seen in what a driver or a server says.
 *
 * @param values the passwords
 * @param names the names of the logins, which may be the same words
 */
public record Secrets(List<String> values, List<String> names) {
    /** Nothing is secret. */
    public static final Secrets NONE = new Secrets(List.of(), List.of());

    /** Where a URL that is repeated in a message would have a password. */
    private static final String PLACE_IN_URL = "([=:/])";

    public Secrets {
        values = List.copyOf(values);
        names = List.copyOf(names);
    }

    /**
     * The text without them. A password that is the login's name as well is hidden only where it stands as in a URL:
     * the name says which login it was that the server refused.
     */
    public String hiddenIn(String text) {
        String hidden = text;
        for (String value : values) {
            hidden = names.contains(value)
                    ? Pattern.compile(PLACE_IN_URL + Pattern.quote(value) + "(?!\\w)")
                            .matcher(hidden)
                            .replaceAll("$1" + Matcher.quoteReplacement(MaskedUrl.MASK))
                    : hidden.replace(value, MaskedUrl.MASK);
        }
        return hidden;
    }

    @Override
    public String toString() {
        return values.size() + " secrets";
    }
}

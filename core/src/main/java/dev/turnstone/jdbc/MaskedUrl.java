package dev.turnstone.jdbc;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JDBC URL as it may be shown: whatever could be a password is replaced. */
public final class MaskedUrl {
    static final String MASK = "***";
    private static final String PARAMETER =
            "(?i)((?:password|passwd|pwd|secret|token|key|sslpassword|trustStorePassword|"
                    + "keyStorePassword)\\s*=)(%s)";
    /** Where parameters stand behind {@code ?}, a password may hold a semicolon, elsewhere an ampersand. */
    private static final Pattern AMPERSANDS = Pattern.compile(String.format(PARAMETER, "[^&]*"));

    private static final Pattern SEMICOLONS = Pattern.compile(String.format(PARAMETER, "[^;]*"));
    /** What stands for a port and is none, up to the last at sign: a password may hold every sign. */
    private static final Pattern NO_PORT = Pattern.compile("(//[^/@:?;\\[]*:)(?!\\d*(?:[/,?;]|$))((?s:.*))@");

    /** Greedy, because a password may hold a slash or an at sign too. */
    private static final Pattern USER_INFO = Pattern.compile("(//[^/@:?;]*:)([^?;]*)@");

    private static final Pattern ORACLE_LOGIN = Pattern.compile("(:thin:[^/@]*/)((?s:.*))@");
    private static final List<Pattern> LOGINS = List.of(NO_PORT, USER_INFO, ORACLE_LOGIN);

    private static final Pattern USER = Pattern.compile("(?i)[?&;]user(?:name)?=([^&;]*)|//([^/@:?;]*):[^?;]*@");

    private MaskedUrl() {}

    /** The URL with every password in it masked. */
    public static String of(String url) {
        String masked = url;
        for (Pattern login : LOGINS) {
            masked = login.matcher(masked).replaceAll("$1" + MASK + "@");
        }
        return parameters(url).matcher(masked).replaceAll("$1" + MASK);
    }

    /**
     * Whether a driver would take a part of a password for the host or the port, and might say it: one that stands before
     * the host, with a slash or a question mark as they are.
     */
    public static boolean isMisread(String url) {
        return NO_PORT.matcher(url).results().map(found -> found.group(2)).anyMatch(MaskedUrl::endsHost);
    }

    private static boolean endsHost(String password) {
        return password.indexOf('/') >= 0 || password.indexOf('?') >= 0;
    }

    private static Pattern parameters(String url) {
        return url.indexOf('?') >= 0 ? AMPERSANDS : SEMICOLONS;
    }

    /** The names of logins in the URL. */
    public static List<String> namesIn(String url) {
        return USER.matcher(url)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The passwords in the URL; a driver may repeat them in what it says about it. */
    public static List<String> secretsIn(String url) {
        return Stream.concat(LOGINS.stream(), Stream.of(parameters(url)))
                .flatMap(pattern -> pattern.matcher(url).results())
                .map(found -> found.group(2))
                .filter(secret -> !secret.isEmpty())
                .distinct()
                .toList();
    }
}

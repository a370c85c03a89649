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
    /** Greedy, because a password may hold a slash or an at sign too. */
    private static final Pattern USER_INFO = Pattern.compile("(//[^/@:?;]*:|:thin:[^/@]*/)([^?;]*)@");

    private static final Pattern USER = Pattern.compile("(?i)[?&;]user(?:name)?=([^&;]*)|//([^/@:?;]*):[^?;]*@");

    private MaskedUrl() {}

    /** The URL with every password in it masked. */
    public static String of(String url) {
        String withoutUserInfo = USER_INFO.matcher(url).replaceAll("$1" + MASK + "@");
        return parameters(url).matcher(withoutUserInfo).replaceAll("$1" + MASK);
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
        return Stream.of(USER_INFO, parameters(url))
                .flatMap(pattern -> pattern.matcher(url).results())
                .map(found -> found.group(2))
                .filter(secret -> !secret.isEmpty())
                .toList();
    }
}

package dev.turnstone.jdbc;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JDBC URL as it may be shown: whatever could be a password is replaced. */
public final class MaskedUrl {
    private static final String MASK = "***";
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)((?:password|passwd|pwd|secret|token|key|sslpassword|trustStorePassword|"
                    + "keyStorePassword)\\s*=)([^&;]*)");
    private static final Pattern USER_INFO = Pattern.compile("(//[^/@:]*:)([^/]*)@");

    private MaskedUrl() {}

    /** The URL with every password in it masked. */
    public static String of(String url) {
        String withoutUserInfo = USER_INFO.matcher(url).replaceAll("$1" + MASK + "@");
        return PARAMETER.matcher(withoutUserInfo).replaceAll("$1" + MASK);
    }

    /** The passwords in the URL; a driver may repeat them in what it says about it. */
    public static List<String> secretsIn(String url) {
        return Stream.of(USER_INFO, PARAMETER)
                .flatMap(pattern -> pattern.matcher(url).results())
                .map(found -> found.group(2))
                .filter(secret -> !secret.isEmpty())
                .toList();
    }
}

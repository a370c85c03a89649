package dev.turnstone.jdbc;

import java.util.regex.Pattern;

/** A JDBC URL as it may be shown: whatever could be a password is replaced. */
public final class MaskedUrl {
    private static final String MASK = "***";
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)((?:password|passwd|pwd|secret|token|key|sslpassword|trustStorePassword|"
                    + "keyStorePassword)\\s*=)[^&;]*");
    private static final Pattern USER_INFO = Pattern.compile("(//[^/@:]*:)[^/]*@");

    private MaskedUrl() {}

    /** The URL with every password in it masked. */
    public static String of(String url) {
        String withoutUserInfo = USER_INFO.matcher(url).replaceAll("$1" + MASK + "@");
        return PARAMETER.matcher(withoutUserInfo).replaceAll("$1" + MASK);
    }
}

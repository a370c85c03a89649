package dev.turnstone.dialect;

/** The path in the URL of an embedded database. */
public final class FilePath {
    private FilePath() {}

    /**
     * What stands between the URL's scheme and its settings.
     *
     * @param settings the character that the settings begin with
     */
    public static String in(String url, String scheme, char settings) {
        String rest = url.substring(scheme.length());
        int end = rest.indexOf(settings);
        return end < 0 ? rest : rest.substring(0, end);
    }

    /** The path with a leading {@code ~} written out, as H2 and HSQLDB do it. */
    public static String withHome(String path) {
        return path.startsWith("~") ? System.getProperty("user.home") + path.substring(1) : path;
    }
}

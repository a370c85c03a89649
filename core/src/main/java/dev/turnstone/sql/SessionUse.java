package dev.turnstone.sql;

import java.util.regex.Pattern;

/** What a statement leaves in the session that later statements may rely on. A session that ended takes it along. */
public enum SessionUse {
    /** Nothing. */
    NONE,
    /** A setting; executing the statement again in a new session makes it again. */
    SETTING,
    /** Something that can't be made again: a variable's value, a temporary table, a prepared statement. */
    STATE;

    private static final Pattern VARIABLE = Pattern.compile("(?<!@)@[\\w`'\"$.]+\\s*:?=|(?i:\\bINTO)\\s+@[\\w`'\"$.]");
    private static final Pattern SET_CONFIG = Pattern.compile("(?i)\\bset_config\\s*\\(");

    /** What this statement leaves. */
    public static SessionUse of(SqlStatement statement) {
        boolean sets = statement.startsWith("SET") || statement.startsWith("SELECT");
        if (sets && VARIABLE.matcher(statement.text()).find()
                || statement.startsWith("PREPARE")
                || statement.startsWith("DECLARE")
                || statement.startsWith("CREATE") && makesTemporary(statement)) {
            return STATE;
        }
        return statement.startsWith("SET")
                        || statement.startsWith("USE")
                        || statement.startsWith("RESET")
                        || statement.startsWith("PRAGMA")
                        || statement.startsWith("LOCK", "TABLES")
                        || statement.startsWith("UNLOCK", "TABLES")
                        || statement.startsWith("SELECT")
                                && SET_CONFIG.matcher(statement.text()).find()
                ? SETTING
                : NONE;
    }

    private static boolean makesTemporary(SqlStatement statement) {
        return statement.words().subList(0, Math.min(4, statement.words().size())).stream()
                .anyMatch(word -> word.equals("TEMPORARY") || word.equals("TEMP"));
    }
}

package dev.turnstone.dialect;

import java.sql.SQLException;

/** What the SQL standard's state codes say, whatever the product. */
public final class SqlStates {
    private SqlStates() {}

    /** The state code, or an empty text. */
    public static String of(SQLException error) {
        String state = error.getSQLState();
        return state == null ? "" : state;
    }

    /** Class 42, syntax error or access rule violation: the server didn't begin to execute the statement. */
    public static boolean wasNotBegun(SQLException error) {
        return of(error).startsWith("42");
    }

    /** Class 08, connection exception. */
    public static boolean connectionIsLost(SQLException error) {
        return of(error).startsWith("08");
    }
}

package dev.turnstone.flyway.history;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How a product has the columns of the history, and what it calls its user.
 *
 * @param text the type of texts; {@code %d} is the length
 * @param time the type of the time, with its default
 * @param truth the type of a truth
 * @param yes the literal for true
 * @param no the literal for false
 * @param user the expression for who is logged in
 * @param tail behind the table's declaration
 */
record Columns(String text, String time, String truth, String yes, String no, String user, String tail) {
    static final Columns USUAL = new Columns(
            "VARCHAR(%d)",
            "TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL", "BOOLEAN", "TRUE", "FALSE", "CURRENT_USER", "");
    static final Columns POSTGRESQL = new Columns(
            "VARCHAR(%d)", "TIMESTAMP NOT NULL DEFAULT now()", "BOOLEAN", "true", "false", "current_user", "");
    static final Columns MYSQL = new Columns(
            "VARCHAR(%d)",
            "TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP",
            "BOOL",
            "1",
            "0",
            "SUBSTRING_INDEX(USER(), '@', 1)",
            " ENGINE=InnoDB");
    static final Columns SQLITE = new Columns(
            "VARCHAR(%d)",
            "TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now'))", "BOOLEAN", "1", "0", "''", "");
    static final Columns HSQLDB = new Columns(
            "VARCHAR(%d)", "TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL", "BIT", "TRUE", "FALSE", "CURRENT_USER", "");
    static final Columns SQL_SERVER =
            new Columns("NVARCHAR(%d)", "DATETIME NOT NULL DEFAULT GETDATE()", "BIT", "1", "0", "SUSER_SNAME()", "");
    static final Columns ORACLE = new Columns(
            "VARCHAR2(%d)", "TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL", "NUMBER(1)", "1", "0", "USER", "");
    static final Columns DB2 = new Columns(
            "VARCHAR(%d)", "TIMESTAMP DEFAULT CURRENT TIMESTAMP NOT NULL", "SMALLINT", "1", "0", "CURRENT USER", "");

    private static final List<String> INSERTED = List.of(
            "installed_rank",
            "version",
            "description",
            "type",
            "script",
            "checksum",
            "installed_by",
            "execution_time",
            "success");

    /** The columns that an insertion names, as a list in brackets. */
    static String inserted(UnaryOperator<String> quote) {
        return "(" + String.join(", ", INSERTED.stream().map(quote).toList()) + ")";
    }

    /** The declarations of the table. */
    String declarations(UnaryOperator<String> quote, String table) {
        return String.join(
                ", ",
                quote.apply("installed_rank") + " INT NOT NULL",
                quote.apply("version") + " " + text(50),
                quote.apply("description") + " " + text(200) + " NOT NULL",
                quote.apply("type") + " " + text(20) + " NOT NULL",
                quote.apply("script") + " " + text(1000) + " NOT NULL",
                quote.apply("checksum") + " INT",
                quote.apply("installed_by") + " " + text(100) + " NOT NULL",
                quote.apply("installed_on") + " " + time,
                quote.apply("execution_time") + " INT NOT NULL",
                quote.apply("success") + " " + truth + " NOT NULL",
                "CONSTRAINT " + quote.apply(table + "_pk") + " PRIMARY KEY (" + quote.apply("installed_rank") + ")");
    }

    private String text(int length) {
        return String.format(text, length);
    }
}

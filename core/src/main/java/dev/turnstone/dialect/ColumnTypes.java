package dev.turnstone.dialect;

/**
 * How the columns of our tables are declared, so that other tools find them as they would have made them.
 *
 * @param text of a length; {@code %d} is the length
 * @param longText of any length
 * @param integer a whole number
 * @param truth a boolean
 * @param time a date with a time
 * @param now the expression for the server's clock
 * @param yes the literal for true
 * @param no the literal for false
 * @param lockKey the key of the lock's table; {@code %s} is the table's name
 */
public record ColumnTypes(
        String text,
        String longText,
        String integer,
        String truth,
        String time,
        String now,
        String yes,
        String no,
        String lockKey) {

    /** With the key of the lock called as Liquibase calls it nearly everywhere. */
    public ColumnTypes(
            String text,
            String longText,
            String integer,
            String truth,
            String time,
            String now,
            String yes,
            String no) {
        this(text, longText, integer, truth, time, now, yes, no, "CONSTRAINT PK_%s PRIMARY KEY (ID)");
    }

    /** A text column that holds this many characters. */
    public String text(int length) {
        return String.format(text, length);
    }

    /** The key of the lock's table. */
    public String lockKey(String table) {
        return String.format(lockKey, table);
    }
}

package dev.turnstone.apply.journal;

/** Numbers for history rows, in the order in which they are written. */
public final class RowNumbers {
    private int next;

    public RowNumbers(int first) {
        this.next = first;
    }

    /** The number for a row that is written now. */
    public int next() {
        return next++;
    }

    /** What {@link #next()} would give. */
    public int coming() {
        return next;
    }

    /** Takes note of rows that were written with the coming numbers. */
    public void skip(int rows) {
        next += rows;
    }

    /** Goes on behind rows that others have written meanwhile. */
    public void goOnAt(int number) {
        next = number;
    }
}

package dev.turnstone.apply;

/** Numbers for history rows, in the order in which they are written. */
final class RowNumbers {
    private int next;

    RowNumbers(int first) {
        this.next = first;
    }

    /** The number for a row that is written now. */
    int next() {
        return next++;
    }

    /** What {@link #next()} would give. */
    int coming() {
        return next;
    }

    /** Takes note of rows that were written with the coming numbers. */
    void skip(int rows) {
        next += rows;
    }

    /** Goes on behind rows that others have written meanwhile. */
    void goOnAt(int number) {
        next = number;
    }
}

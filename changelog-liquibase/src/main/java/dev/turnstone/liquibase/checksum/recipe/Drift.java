package dev.turnstone.liquibase.checksum.recipe;

/**
 * What some versions of Liquibase did otherwise when they made a checksum. A row that they wrote still stands for an
 * unchanged changeset.
 */
public enum Drift {
    /** 4.33.0: values that are dates count twice, as understood and as written. */
    DATES_AS_WRITTEN(33, 33),
    /** Before 4.26: SQL files count with their properties filled in. */
    FILES_FILLED_IN(22, 25),
    /** Before 4.24: changes for other databases count in version 9 too. */
    OTHER_DATABASES(22, 23),
    /** Before 4.31: sequences whose numbers are inserted count without the schema of the table. */
    SEQUENCES_WITHOUT_SCHEMA(22, 30),
    /** 4.19.1 to 4.23.1, version 8, with {@code runWith}: the other answer to whether SQL is cut into statements counts. */
    CUT_THE_OTHER_WAY(19, 23);

    private final int first;
    private final int last;

    /** It came with one release 4.x, and went after another. */
    Drift(int first, int last) {
        this.first = first;
        this.last = last;
    }

    boolean isOf(int major, int minor) {
        return major == 4 && first <= minor && minor <= last;
    }
}

package dev.turnstone.plan;

/** What is to be written into the history, and nowhere else: nothing of the user's is run. */
public sealed interface Recording {
    /** All that is pending counts as run. */
    record AllAsRun() implements Recording {}

    /** The first that is pending counts as run. */
    record NextAsRun() implements Recording {}

    /**
     * One changeset counts as run.
     *
     * @param step what messages call it: a routine's number, or path, id and author with {@code ::} between
     */
    record OneAsRun(String step) implements Recording {
        public OneAsRun {
            requireText(step);
        }
    }

    /** The recorded checksums are forgotten; the next run takes those of the files. */
    record ForgetChecksums() implements Recording {}

    private static void requireText(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a recording about nothing");
        }
    }
}

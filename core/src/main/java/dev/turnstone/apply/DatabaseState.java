package dev.turnstone.apply;

/** How a failed step left the database. */
public sealed interface DatabaseState {

    /** A word for programs; reports for people begin with it. */
    String name();

    /** Nothing of what the run did of the step remains; what an earlier one did is another matter. */
    record RolledBack() implements DatabaseState {
        @Override
        public String name() {
            return "ROLLED_BACK";
        }

        @Override
        public String toString() {
            return "Nothing that this run did of it remains in the database.";
        }
    }

    /**
     * Some statements of the step are committed, the failed one and those after it are not.
     *
     * @param done so many, from the first on
     * @param total of so many
     */
    record HalfApplied(int done, int total) implements DatabaseState {
        @Override
        public String name() {
            return "HALF_APPLIED";
        }

        @Override
        public String toString() {
            return (done == 1 ? "Statement 1 of " + total + " is" : "Statements 1 to " + done + " of " + total + " are")
                    + " committed and " + (done == 1 ? "remains" : "remain") + "; nothing after that took effect.";
        }
    }

    /**
     * It can't be known from here whether the last thing that was sent took effect.
     *
     * @param done so many statements before it are committed
     */
    record Unknown(int done) implements DatabaseState {
        @Override
        public String name() {
            return "UNKNOWN";
        }

        @Override
        public String toString() {
            return "Whether the last thing sent to the database took effect, or left something unfinished behind, is not known"
                    + (done == 0
                            ? "."
                            : done == 1
                                    ? "; the statement before it is committed."
                                    : "; the " + done + " statements before it are committed.");
        }
    }

    /** The step is complete and recorded; only the answer to its commit was lost. */
    record Committed() implements DatabaseState {
        @Override
        public String name() {
            return "COMMITTED";
        }

        @Override
        public String toString() {
            return "The step is complete and recorded all the same.";
        }
    }
}

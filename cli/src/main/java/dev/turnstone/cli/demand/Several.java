package dev.turnstone.cli.demand;

import java.util.Locale;

/** How to go about several targets. */
public interface Several {
    /** What becomes of the rest when one has failed. */
    enum OnFailure {
        STOP,
        CONTINUE;

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many targets to work on at a time. */
    int parallel();

    /** Whether the rest is left alone when one has failed. */
    boolean stopsAtFailure();
}

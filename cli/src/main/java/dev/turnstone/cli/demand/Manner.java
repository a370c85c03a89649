package dev.turnstone.cli.demand;

/** How something that writes is to be done. */
public interface Manner {
    /** Whether to do it. */
    enum Mode {
        FOR_REAL,
        DRY_RUN
    }

    Mode mode();

    /** Whether every question is answered with yes. */
    boolean isAgreed();
}

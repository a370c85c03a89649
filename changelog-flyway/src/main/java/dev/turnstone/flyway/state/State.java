package dev.turnstone.flyway.state;

/** How a migration stands to the history, in Flyway's words. */
public enum State {
    PENDING("Pending"),
    ABOVE_TARGET("Above Target"),
    BELOW_BASELINE("Below Baseline"),
    BASELINE_IGNORED("Ignored (Baseline)"),
    BASELINE("Baseline"),
    IGNORED("Ignored"),
    MISSING_SUCCESS("Missing"),
    MISSING_FAILED("Failed (Missing)"),
    SUCCESS("Success"),
    UNDONE("Undone"),
    AVAILABLE("Available"),
    FAILED("Failed"),
    OUT_OF_ORDER("Out of Order"),
    FUTURE_SUCCESS("Future"),
    FUTURE_FAILED("Failed (Future)"),
    OUTDATED("Outdated"),
    SUPERSEDED("Superseded"),
    DELETED("Deleted");

    private final String shown;

    State(String shown) {
        this.shown = shown;
    }

    /** As Flyway shows it. */
    public String shown() {
        return shown;
    }

    /** Whether it is about a failure. */
    public boolean isFailed() {
        return this == FAILED || this == MISSING_FAILED || this == FUTURE_FAILED;
    }

    /** Whether the history knows it, and no file does, though newer files are there. */
    public boolean isMissing() {
        return this == MISSING_SUCCESS || this == MISSING_FAILED;
    }

    /** Whether the history knows it, and only newer files than there are would. */
    public boolean isFuture() {
        return this == FUTURE_SUCCESS || this == FUTURE_FAILED;
    }
}

package dev.turnstone.gate;

/** What is done about a database that has changesets which the code doesn't know yet. */
public enum AheadPolicy {
    /** It is refused. */
    REFUSE,
    /**
     * It is let pass when each of them is recorded as additive, so that code which knows nothing of them goes on working:
     * the old release during a rolling update. Else it is refused.
     */
    ALLOW_ADDITIVE
}

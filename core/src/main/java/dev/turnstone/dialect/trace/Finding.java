package dev.turnstone.dialect.trace;

/** What the catalog says about a statement whose outcome nobody heard. */
public enum Finding {
    /** It took effect, all of it. */
    HAPPENED,
    /** It took no effect, or one that running it again makes good; it is to be run. */
    TO_BE_RUN,
    /** Both are possible. */
    UNKNOWN
}

package dev.turnstone.dialect.trace;

/** What kind of trace a statement leaves in the catalog. */
public enum Trace {
    /** It makes, changes or removes objects, so that their definitions differ afterwards. */
    DEFINITIONS,
    /** It moves names from one object to another; definitions may be the same afterwards, identities are not. */
    NAMES,
    /** It gives an object a new identity and leaves its definition alone. */
    REPLACEMENT,
    /** It takes all rows of a table; where there are none it does nothing. */
    EMPTINESS,
    /** It adds entries, users for instance, and takes none away. */
    ADDITION,
    /** It takes entries away, privileges for instance, and adds none. */
    REMOVAL,
    /** It may act without leaving any. */
    NONE,
    /** None that matters: running it a second time does no more than running it once. */
    REPEATABLE
}

package dev.turnstone.plugins;

/** What becomes of it when a plugin works on objects that aren't its own. */
public enum ForeignObjects {
    /** It is told. */
    WARN,
    /**
     * It is an error. Of a plugin whose statements name such objects nothing is run; what only the catalog shows afterwards
     * ends the run, rolled back where that can be.
     */
    REFUSE
}

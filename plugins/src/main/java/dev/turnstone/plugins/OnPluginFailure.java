package dev.turnstone.plugins;

/** What becomes of a run when a plugin can't be brought up. The core is, in any case. */
public enum OnPluginFailure {
    /** The run ends there; the plugins behind it are not attempted. What a command does. */
    STOP,
    /**
     * A plugin without a list is passed over, for it says nothing that could be missing; anything else ends the run. What a
     * service does.
     */
    STOP_UNLESS_UNLISTED,
    /** It is passed over, and so are those that require it; the others are brought up. The next run tries it again. */
    QUARANTINE;

    /** Whether a run ends at a plugin of which nothing may be run. */
    public boolean endsAt(Plugin faulty) {
        return switch (this) {
            case STOP -> true;
            case STOP_UNLESS_UNLISTED -> !faulty.lacksItsList();
            case QUARANTINE -> false;
        };
    }
}

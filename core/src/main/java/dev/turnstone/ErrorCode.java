package dev.turnstone;

/** The kinds of problem, stable across versions. Each is explained in {@code docs/errors.md}. */
public enum ErrorCode {
    // Settings and places
    LOCATION_NOT_FOUND(Kind.SETTINGS),
    SETTING_INVALID(Kind.SETTINGS),
    SETTING_IGNORED(Kind.SETTINGS, Severity.WARNING),
    SECRET_REPEATED(Kind.SETTINGS, Severity.WARNING),
    SECRET_ASTRAY(Kind.SETTINGS, Severity.WARNING),
    DRIVER_MISSING(Kind.SETTINGS),
    DATABASE_UNKNOWN(Kind.SETTINGS),
    SESSION_SHARED(Kind.SETTINGS),

    // The changelog itself
    FILE_UNREADABLE(Kind.VALIDATION),
    FILE_BADLY_ENCODED(Kind.VALIDATION),
    FILE_CHANGED_WHILE_RUNNING(Kind.VALIDATION),
    NAME_INVALID(Kind.VALIDATION),
    STEP_DUPLICATE(Kind.VALIDATION),
    VERSION_STYLES_MIXED(Kind.VALIDATION),
    VERSION_LENGTHS_DIFFER(Kind.VALIDATION, Severity.WARNING),
    DIRECTIVE_INVALID(Kind.VALIDATION),
    EQUIVALENT_UNKNOWN(Kind.VALIDATION, Severity.WARNING),
    UNDO_ORPHANED(Kind.VALIDATION, Severity.WARNING),
    FOLDER_EMPTY(Kind.VALIDATION),
    CLASS_UNUSABLE(Kind.VALIDATION),
    CHANGELOG_UNREADABLE(Kind.VALIDATION),
    CHANGELOG_WORD_UNKNOWN(Kind.VALIDATION),
    CHANGELOG_WORD_IGNORED(Kind.VALIDATION, Severity.WARNING),
    PROPERTY_UNDEFINED(Kind.VALIDATION, Severity.WARNING),
    CHANGE_INVALID(Kind.VALIDATION),
    CHANGESET_INVALID(Kind.VALIDATION),
    INCLUDE_INVALID(Kind.VALIDATION),
    FILE_IGNORED(Kind.VALIDATION, Severity.WARNING),
    PATH_DIFFERS(Kind.VALIDATION),
    PLUGIN_INVALID(Kind.VALIDATION),
    PLUGIN_LIST_MISSING(Kind.VALIDATION),
    PLUGIN_FILE_MISSING(Kind.VALIDATION),
    PLUGIN_FILE_UNLISTED(Kind.VALIDATION, Severity.WARNING),
    PLUGIN_REQUIREMENT(Kind.VALIDATION),
    PLUGIN_TOUCHED_OTHERS(Kind.VALIDATION, Severity.WARNING),
    PLUGIN_OUT_OF_BOUNDS(Kind.VALIDATION),
    PLUGIN_PASSED_OVER(Kind.VALIDATION, Severity.WARNING),
    PLUGIN_UNKNOWN(Kind.VALIDATION),
    PLUGIN_DROPPED(Kind.VALIDATION, Severity.WARNING),
    SQL_UNKNOWN_YET(Kind.VALIDATION),
    SQL_UNREADABLE(Kind.VALIDATION),
    TRANSACTION_CONTROL(Kind.VALIDATION),

    // The changelog against the history
    CHECKSUM_CHANGED(Kind.VALIDATION),
    FILE_GONE(Kind.VALIDATION),
    OUT_OF_ORDER(Kind.VALIDATION),
    VERSION_UNKNOWN(Kind.VALIDATION),
    TAG_PASSED(Kind.VALIDATION, Severity.WARNING),
    CHANGESET_LEFT_OUT(Kind.VALIDATION, Severity.WARNING),
    HISTORY_MISSING(Kind.VALIDATION),
    NOTHING_RECORDED(Kind.VALIDATION, Severity.WARNING),
    HISTORY_PRESENT(Kind.VALIDATION),
    SCHEMA_EMPTY(Kind.VALIDATION),
    DATABASE_TOO_OLD(Kind.VALIDATION),
    UNDO_MISSING(Kind.VALIDATION),
    UNDO_UNUSABLE(Kind.VALIDATION, Severity.WARNING),
    BELOW_BASELINE(Kind.VALIDATION),
    BASELINE_IN_USE(Kind.VALIDATION),
    TAG_TAKEN(Kind.VALIDATION),
    TAG_REPLACED(Kind.VALIDATION, Severity.WARNING),
    PLAN_CHANGED(Kind.VALIDATION),
    STEP_HALF_APPLIED(Kind.VALIDATION),
    STEP_OUTCOME_UNKNOWN(Kind.VALIDATION),
    STEP_INTERRUPTED(Kind.VALIDATION, Severity.WARNING),
    STEP_RUNNING(Kind.VALIDATION, Severity.WARNING),
    FILE_RAN_ALREADY(Kind.VALIDATION, Severity.WARNING),
    FILE_RAN_ALREADY_OTHERWISE(Kind.VALIDATION),
    SCRIPT_ALTERED(Kind.VALIDATION),
    LEFTOVER_UNKNOWN(Kind.VALIDATION),
    DATABASE_AHEAD(Kind.AHEAD),

    // Publisher and subscribers
    REPLICATION_ROLES(Kind.SETTINGS),
    REPLICATION_ORDER_UNKNOWN(Kind.VALIDATION),
    REPLICATION_ORDERS_MIXED(Kind.VALIDATION),
    REPLICATION_NEEDS_STEPS(Kind.VALIDATION),
    REPLICATION_UNFIT(Kind.VALIDATION),
    REPLICATION_CAUTION(Kind.VALIDATION, Severity.WARNING),
    REPLICATION_STOPPED(Kind.RUN),
    REPLICATION_AWAITED(Kind.PENDING),

    // The gate
    UPGRADE_REQUIRED(Kind.PENDING),

    // The run
    STATEMENT_FAILED(Kind.RUN),
    FAILURE_TOLERATED(Kind.RUN, Severity.WARNING),
    PRECONDITION_FAILED(Kind.RUN),
    ROUTINE_FAILED(Kind.RUN),
    STOPPED_BY_CHANGELOG(Kind.RUN),
    CONNECTION_LOST(Kind.RUN),
    INTERRUPTED(Kind.RUN),
    HISTORY_NOT_WRITABLE(Kind.RUN),
    LOCK_NOT_OBTAINED(Kind.LOCK),
    CANNOT_CONNECT(Kind.CONNECT),
    LOGIN_REFUSED(Kind.CONNECT),
    HISTORY_NOT_READABLE(Kind.RUN);

    /** What a problem means for the caller; the command line has an exit code for each. */
    public enum Kind {
        /** The request or its settings. */
        SETTINGS,
        /** The changelog, or the changelog against this database: nothing was run. */
        VALIDATION,
        /** The database has what the changelog doesn't know yet. */
        AHEAD,
        /** Changes are pending where none were expected. */
        PENDING,
        /** The run began and broke. */
        RUN,
        /** Somebody else holds the lock. */
        LOCK,
        /** The database can't be reached, or refuses the login. */
        CONNECT
    }

    /** Whether a problem stops the run. */
    public enum Severity {
        /** Nothing runs. */
        ERROR,
        /** Told, and gone on. */
        WARNING
    }

    private final Kind kind;
    private final Severity severity;

    ErrorCode(Kind kind) {
        this(kind, Severity.ERROR);
    }

    ErrorCode(Kind kind, Severity severity) {
        this.kind = kind;
        this.severity = severity;
    }

    /** What a problem of this code means for the caller. */
    public Kind kind() {
        return kind;
    }

    /** Whether it stops the run. */
    public Severity severity() {
        return severity;
    }
}

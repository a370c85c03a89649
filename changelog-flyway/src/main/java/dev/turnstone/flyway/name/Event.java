package dev.turnstone.flyway.name;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** When a callback is run, by the name that its file begins with. */
public enum Event {
    BEFORE_CONNECT("beforeConnect"),
    AFTER_CONNECT("afterConnect"),
    BEFORE_MIGRATE("beforeMigrate"),
    BEFORE_EACH_MIGRATE("beforeEachMigrate"),
    BEFORE_EACH_MIGRATE_STATEMENT("beforeEachMigrateStatement"),
    AFTER_EACH_MIGRATE_STATEMENT("afterEachMigrateStatement"),
    AFTER_EACH_MIGRATE_STATEMENT_ERROR("afterEachMigrateStatementError"),
    AFTER_EACH_MIGRATE("afterEachMigrate"),
    AFTER_EACH_MIGRATE_ERROR("afterEachMigrateError"),
    BEFORE_REPEATABLES("beforeRepeatables"),
    AFTER_VERSIONED("afterVersioned"),
    AFTER_MIGRATE_APPLIED("afterMigrateApplied"),
    AFTER_MIGRATE("afterMigrate"),
    AFTER_MIGRATE_ERROR("afterMigrateError"),
    BEFORE_UNDO("beforeUndo"),
    BEFORE_EACH_UNDO("beforeEachUndo"),
    BEFORE_EACH_UNDO_STATEMENT("beforeEachUndoStatement"),
    AFTER_EACH_UNDO_STATEMENT("afterEachUndoStatement"),
    AFTER_EACH_UNDO_STATEMENT_ERROR("afterEachUndoStatementError"),
    AFTER_EACH_UNDO("afterEachUndo"),
    AFTER_EACH_UNDO_ERROR("afterEachUndoError"),
    AFTER_UNDO("afterUndo"),
    AFTER_UNDO_ERROR("afterUndoError"),
    BEFORE_CLEAN("beforeClean"),
    AFTER_CLEAN("afterClean"),
    AFTER_CLEAN_ERROR("afterCleanError"),
    BEFORE_INFO("beforeInfo"),
    AFTER_INFO("afterInfo"),
    AFTER_INFO_ERROR("afterInfoError"),
    BEFORE_VALIDATE("beforeValidate"),
    AFTER_VALIDATE("afterValidate"),
    AFTER_VALIDATE_ERROR("afterValidateError"),
    BEFORE_BASELINE("beforeBaseline"),
    AFTER_BASELINE("afterBaseline"),
    AFTER_BASELINE_ERROR("afterBaselineError"),
    BEFORE_REPAIR("beforeRepair"),
    AFTER_REPAIR("afterRepair"),
    AFTER_REPAIR_ERROR("afterRepairError"),
    BEFORE_CREATE_SCHEMA("beforeCreateSchema"),
    CREATE_SCHEMA("createSchema");

    /** All of them. */
    static final List<Event> ALL = Arrays.asList(values());

    /**
     * Before there is a connection no script can be run; and whoever only looks, or was refused what he wanted, has changed
     * nothing.
     */
    private static final Set<Event> UNHEEDED =
            EnumSet.of(BEFORE_CONNECT, BEFORE_INFO, AFTER_INFO, AFTER_INFO_ERROR, AFTER_VALIDATE_ERROR);

    private final String id;

    Event(String id) {
        this.id = id;
    }

    /** Whether anything is run then. */
    public boolean isHeeded() {
        return !UNHEEDED.contains(this);
    }

    /** How files begin that are run then. */
    public String id() {
        return id;
    }
}

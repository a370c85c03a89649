package dev.turnstone.apply.place;

import java.sql.SQLException;

/** A script has freed the lock of the run, and another run has it by now. */
public final class LockLost extends SQLException {
    private static final long serialVersionUID = 1;

    LockLost() {
        super(
                "what ran has freed all locks of its session, that of the run with them, and another run has taken it since");
    }
}

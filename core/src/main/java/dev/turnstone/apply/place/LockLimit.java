package dev.turnstone.apply.place;

import dev.turnstone.apply.call.Sending;
import dev.turnstone.dialect.SessionState;
import java.io.IOException;
import java.sql.SQLException;

/** The limit on how long statements wait for locks, and how one is sent without it. */
public final class LockLimit {
    private LockLimit() {}

    public static void without(Workplace place, Sending sending) throws SQLException, IOException {
        SessionState limit = place.dialect().liftLockTimeout(place.jdbc());
        try {
            sending.send();
        } catch (SQLException | IOException e) {
            setAgain(place, limit, e);
            throw e;
        }
        limit.restore(place.jdbc());
    }

    /** Inside a failed transaction that can't be done by statement; its rollback does it. */
    private static void setAgain(Workplace place, SessionState limit, Exception first) {
        try {
            limit.restore(place.jdbc());
        } catch (SQLException second) {
            first.addSuppressed(second);
        }
    }
}

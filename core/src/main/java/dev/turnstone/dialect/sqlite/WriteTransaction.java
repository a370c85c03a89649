package dev.turnstone.dialect.sqlite;

import dev.turnstone.dialect.Locking;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;

/** SQLite lets one transaction write at a time and knows no lock that would outlast it. */
final class WriteTransaction implements Locking {
    static final WriteTransaction INSTANCE = new WriteTransaction();

    private static final int SQLITE_BUSY = 5;

    private WriteTransaction() {}

    @Override
    public Place place() {
        return Place.EACH_TRANSACTION;
    }

    @Override
    public boolean tryAcquire(Jdbc jdbc, String schema, String name) {
        return true;
    }

    @Override
    public boolean saysItIsHeld(SQLException error) {
        return (error.getErrorCode() & 0xff) == SQLITE_BUSY;
    }
}

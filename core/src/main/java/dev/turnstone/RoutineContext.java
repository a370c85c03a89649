package dev.turnstone;

import dev.turnstone.dialect.Dialect;
import java.sql.Connection;
import org.slf4j.Logger;

/** What a Java routine works with. Valid while it runs. */
public interface RoutineContext {

    /**
     * The connection of the run, which holds its lock. While the routine is transactional it refuses commit, rollback,
     * close and setAutoCommit.
     */
    Connection connection();

    /** What the database can do. */
    Dialect dialect();

    /** A logger named after the routine. */
    Logger log();
}

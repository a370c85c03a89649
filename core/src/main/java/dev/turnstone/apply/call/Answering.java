package dev.turnstone.apply.call;

import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Takes in what the database answers to a statement, one answer after the other. Not thread-safe. */
public interface Answering {
    /** Nobody wants to know. */
    Answering NOBODY = new Answering() {
        @Override
        public void begun() {}

        @Override
        public void rows(Statement call) {}

        @Override
        public void changed(long rows) {}

        @Override
        public void answered(SqlStatement statement, Duration took) {}
    };

    /** A statement is about to be sent; what was answered to one that failed is forgotten. */
    void begun();

    /** It answers with rows, which this call has to be asked for. */
    void rows(Statement call) throws SQLException;

    /** It says how many rows were changed. */
    void changed(long rows);

    /** It has no more to say to this statement. */
    void answered(SqlStatement statement, Duration took);
}

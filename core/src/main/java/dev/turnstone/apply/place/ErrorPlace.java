package dev.turnstone.apply.place;

import dev.turnstone.Position;
import dev.turnstone.dialect.Dialect;
import dev.turnstone.sql.SqlStatement;
import java.sql.SQLException;
import java.util.OptionalInt;

/** Where in a script the server's complaint belongs. */
public final class ErrorPlace {
    private ErrorPlace() {}

    /** The place the server complains about, if it names one; else where the statement begins. */
    public static Position of(SQLException e, SqlStatement statement, Dialect dialect) {
        OptionalInt offset = dialect.offsetOf(e);
        if (offset.isEmpty() || offset.getAsInt() > statement.text().length()) {
            return statement.at();
        }
        String before = statement.text().substring(0, offset.getAsInt());
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - (before.lastIndexOf('\n') + 1);
        return lines == 0
                ? new Position(
                        statement.at().file(),
                        statement.at().line(),
                        statement.at().column() + column)
                : new Position(statement.at().file(), statement.at().line() + lines, column + 1);
    }
}

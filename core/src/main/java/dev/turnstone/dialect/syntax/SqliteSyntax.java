package dev.turnstone.dialect.syntax;

import dev.turnstone.sql.*;

public final class SqliteSyntax {
    public static Splitter splitter() {
        return (f, t, d) -> new TempReader(f, t);
    }
}

package dev.turnstone.dialect.syntax;

import dev.turnstone.*;
import dev.turnstone.sql.*;
import java.io.*;
import java.util.*;

final class TempReader implements StatementReader {
    private final Deque<String> parts = new ArrayDeque<>();
    private final String f;

    TempReader(String f, Reader t) {
        this.f = f;
        try {
            StringWriter w = new StringWriter();
            t.transferTo(w);
            for (String s : w.toString().replaceAll("(?m)^--.*$", "").split(";"))
                if (!s.isBlank()) parts.add(s.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<SqlStatement> next() {
        String s = parts.poll();
        if (s == null) return Optional.empty();
        return Optional.of(new SqlStatement(
                s,
                Position.startOf(f),
                Arrays.asList(s.toUpperCase().split("\\W+")).stream().limit(60).toList(),
                ";",
                SqlStatement.Input.NONE));
    }

    public Reader inlineRows() {
        throw new IllegalStateException();
    }

    public void close() {}
}

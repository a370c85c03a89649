package dev.turnstone.flyway.source;

import dev.turnstone.changelog.Script;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.StatementReader;
import java.io.StringReader;
import java.util.List;

/**
 * A script that nobody wrote.
 *
 * @param file what people call it
 */
record MadeScript(String file, List<String> statements) implements Script {
    MadeScript {
        statements = List.copyOf(statements);
    }

    @Override
    public StatementReader statements(Splitter splitter, String delimiter) {
        String text = statements.isEmpty() ? "" : String.join(";\n", statements) + ";\n";
        return splitter.split(file, new StringReader(text), delimiter);
    }
}

package dev.turnstone.liquibase.source.runnable;

import dev.turnstone.changelog.Script;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Changes as the SQL of a database, rendered each time it is read, so that thousands of changesets stay small. */
final class RenderedScript implements Script {
    private final String file;
    private final List<ChangeElement> changes;
    private final Supplier<ChangesetSql> sql;

    RenderedScript(String file, List<ChangeElement> changes, Supplier<ChangesetSql> sql) {
        this.file = file;
        this.changes = changes;
        this.sql = sql;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public StatementReader statements(Splitter splitter, String delimiter) throws IOException {
        ChangesetSql rendering = sql.get();
        List<SqlStatement> statements = new ArrayList<>();
        for (ChangeElement change : changes) {
            statements.addAll(rendering.of(change, splitter));
        }
        return new StatementList(statements);
    }
}

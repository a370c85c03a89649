package dev.turnstone.liquibase.source.runnable;

import dev.turnstone.Position;
import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Rendering;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.render.LiveChange;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.StatementReader;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** A change of a changeset whose statements depend on a table. */
record LiveRendering(LiveChange change, ChangeElement element, Supplier<ChangesetSql> sql) implements Rendering {
    @Override
    public Position at() {
        return element.node().at();
    }

    @Override
    public String table() {
        return change.table().name();
    }

    @Override
    public Effect effect() {
        return change.effect();
    }

    @Override
    public List<String> removes() {
        return change.removes();
    }

    @Override
    public String ask(Lookup database) throws Lookup.Unanswered {
        return change.ask(database);
    }

    @Override
    public StatementReader statements(String answer, Splitter splitter) throws IOException {
        return new StatementList(sql.get().of(change, answer, element, splitter));
    }
}

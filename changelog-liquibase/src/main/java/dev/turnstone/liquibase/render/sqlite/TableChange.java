package dev.turnstone.liquibase.render.sqlite;

import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Rendering.Effect;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.LiveChange;
import java.util.List;

/**
 * A change of a table that is there.
 *
 * @param table of the schema {@code main}
 * @param deed what is to be done with it
 * @param columns the columns that go
 */
record TableChange(ObjectName table, Deed deed, List<String> columns) implements LiveChange {
    /** Something to be done with a table. */
    @FunctionalInterface
    interface Deed {
        void on(TableWork table) throws CannotRender;
    }

    @Override
    public Effect effect() {
        return Effect.OBJECTS;
    }

    @Override
    public List<String> removes() {
        return columns.stream()
                .map(column -> "the column " + column + " of the table " + table.name())
                .toList();
    }

    @Override
    public List<String> before() {
        return List.of("PRAGMA foreign_keys = OFF");
    }

    @Override
    public String ask(Lookup database) throws Lookup.Unanswered {
        return TableFacts.ask(table.name(), database).map(TableFacts::toText).orElse("");
    }

    @Override
    public List<String> statements(String answer) throws CannotRender {
        if (answer.isEmpty()) {
            throw new CannotRender("There is no table " + table.name() + ".");
        }
        if (!isOfMain(table)) {
            throw new CannotRender("The table " + table.name() + " is in another database than main: nobody makes it"
                    + " anew there.");
        }
        TableWork work = new TableWork(TableFacts.parse(answer));
        deed.on(work);
        return work.finished();
    }

    /** Whether it is in the database that the connection opens. */
    static boolean isOfMain(ObjectName table) {
        return table.schema()
                .or(table::catalog)
                .filter(schema -> !schema.equalsIgnoreCase("main"))
                .isEmpty();
    }
}

package dev.turnstone.liquibase.render.live;

import dev.turnstone.changelog.Answers;
import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Rendering.Effect;
import dev.turnstone.liquibase.catalog.Found;
import dev.turnstone.liquibase.catalog.Kind;
import dev.turnstone.liquibase.change.ConstraintChange.DropAllForeignKeyConstraints;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.LiveChange;
import dev.turnstone.liquibase.render.table.Keys;
import java.util.ArrayList;
import java.util.List;

/** Drops the foreign keys that a table has. */
public record AllForeignKeys(Keys database, DropAllForeignKeyConstraints drop) implements LiveChange {
    @Override
    public ObjectName table() {
        return drop.base();
    }

    @Override
    public Effect effect() {
        return Effect.OBJECTS;
    }

    /** The table's name, if it is there, and those of its foreign keys. */
    @Override
    public String ask(Lookup lookup) throws Lookup.Unanswered {
        TableLook look = new TableLook(database.database(), database.words().names(), table());
        List<String> names = new ArrayList<>();
        if (look.isThere(lookup)) {
            names.add(table().name());
            look.all(Kind.FOREIGN_KEY, lookup).stream()
                    .map(Found::name)
                    .sorted()
                    .forEach(names::add);
        }
        return new Answers(names).toText();
    }

    @Override
    public List<String> statements(String answer) throws CannotRender {
        List<String> names = Answers.parse(answer).texts();
        if (names.isEmpty()) {
            throw new CannotRender("There is no table " + table().name() + ".");
        }
        return names.stream()
                .skip(1)
                .map(name -> database.dropForeignKeyFound(drop.base(), name))
                .toList();
    }
}

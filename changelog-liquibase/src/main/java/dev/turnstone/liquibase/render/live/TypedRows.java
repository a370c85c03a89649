package dev.turnstone.liquibase.render.live;

import dev.turnstone.changelog.Answers;
import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Rendering.Effect;
import dev.turnstone.liquibase.catalog.Found;
import dev.turnstone.liquibase.catalog.Kind;
import dev.turnstone.liquibase.change.DataChange.LoadColumn;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.LiveChange;
import dev.turnstone.liquibase.render.rows.ColumnTypes;
import dev.turnstone.liquibase.render.writing.Writing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the rows of a file into a table that tells what some of its columns hold.
 *
 * @param columns what the changelog says about them
 * @param load a {@code loadData}, a {@code loadUpdateData}, or what takes that back
 */
public record TypedRows(Writing database, ObjectName table, List<LoadColumn> columns, Loading load)
        implements LiveChange {

    /** The statements, when all is known about the columns. */
    @FunctionalInterface
    public interface Loading {
        List<String> of(List<LoadColumn> columns) throws CannotRender;
    }

    @Override
    public Effect effect() {
        return Effect.ROWS;
    }

    /** The names of the columns, each with the name of its type behind it. */
    @Override
    public String ask(Lookup lookup) throws Lookup.Unanswered {
        TableLook look = new TableLook(database.database(), database.words().names(), table);
        List<String> words = new ArrayList<>();
        for (Found column : look.all(Kind.TYPED_COLUMN, lookup)) {
            words.add(column.name());
            words.add(String.join("", column.columns()));
        }
        return new Answers(words).toText();
    }

    @Override
    public List<String> statements(String answer) throws CannotRender {
        List<String> words = Answers.parse(answer).texts();
        if (words.isEmpty()) {
            throw new CannotRender("There is no table " + table.name() + ".");
        }
        Map<String, String> types = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            types.put(words.get(i), words.get(i + 1));
        }
        return load.of(ColumnTypes.completed(columns, types));
    }
}

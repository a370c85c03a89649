package dev.turnstone.liquibase.render.standard;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.change.DataChange;
import dev.turnstone.liquibase.change.DataChange.Delete;
import dev.turnstone.liquibase.change.DataChange.DeleteLoadedRows;
import dev.turnstone.liquibase.change.DataChange.Insert;
import dev.turnstone.liquibase.change.DataChange.LoadData;
import dev.turnstone.liquibase.change.DataChange.LoadUpdateData;
import dev.turnstone.liquibase.change.DataChange.Update;
import dev.turnstone.liquibase.change.DataChange.Where;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.change.Value;
import dev.turnstone.liquibase.render.CannotRender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements about rows. */
public interface Rows extends LoadedRows {
    /** Where the next parameter of a condition is put in, be it in quotes or the beginning of a longer word. */
    Pattern PLACEHOLDER = Pattern.compile(":name|:value|\\?");

    /** The statements of a change. */
    default List<String> render(DataChange change) throws CannotRender {
        if (change instanceof Insert insert) {
            return List.of(insert(insert));
        }
        if (change instanceof Update update) {
            return List.of(update(update));
        }
        if (change instanceof Delete delete) {
            return List.of("DELETE FROM " + words().names().table(delete.table()) + where(delete.where()));
        }
        if (change instanceof DeleteLoadedRows delete) {
            return delete(delete);
        }
        return change instanceof LoadData load ? load(load) : loadOrUpdate((LoadUpdateData) change);
    }

    /** A new row. */
    default String insert(Insert insert) throws CannotRender {
        List<String> values = new ArrayList<>();
        for (Column column : insert.columns()) {
            values.add(valueOf(insert.table(), column));
        }
        return "INSERT INTO " + words().names().table(insert.table()) + " (" + columns(Column.names(insert.columns()))
                + ") VALUES (" + String.join(", ", values) + ")";
    }

    /** Other values, in the order of the columns' names. */
    default String update(Update update) throws CannotRender {
        List<String> values = new ArrayList<>();
        for (Column column : update.columns().stream()
                .sorted(Comparator.comparing(Column::name))
                .toList()) {
            values.add(column(column.name()) + " = " + valueOf(update.table(), column));
        }
        return "UPDATE " + words().names().table(update.table()) + " SET " + String.join(", ", values)
                + where(update.where());
    }

    private String valueOf(ObjectName table, Column column) throws CannotRender {
        return column.value().isPresent() ? value(column.value().get(), table) : "NULL";
    }

    /** A condition with its parameters put in: the first name in the first place for a name, the first value in the first for a value. */
    private String where(Where where) throws CannotRender {
        Optional<String> condition = where.condition().map(String::strip).filter(text -> !text.isEmpty());
        if (condition.isEmpty()) {
            return "";
        }
        Iterator<String> names = Column.names(where.parameters()).stream()
                .filter(name -> !name.isEmpty())
                .iterator();
        Iterator<Column> values = where.parameters().iterator();
        Matcher places = PLACEHOLDER.matcher(condition.get());
        StringBuilder text = new StringBuilder(" WHERE ");
        while (places.find()) {
            String written = places.group();
            if (written.equals(":name")) {
                written = names.hasNext() ? column(names.next()) : written;
            } else if (values.hasNext()) {
                Optional<Value> value = values.next().value();
                written = value.isPresent() ? value(value.get()) : "NULL";
            }
            places.appendReplacement(text, Matcher.quoteReplacement(written));
        }
        return places.appendTail(text).toString();
    }
}

package dev.turnstone.liquibase.render.standard;

import dev.turnstone.liquibase.change.DataChange.DataFile;
import dev.turnstone.liquibase.change.DataChange.DeleteLoadedRows;
import dev.turnstone.liquibase.change.DataChange.LoadColumn;
import dev.turnstone.liquibase.change.DataChange.LoadData;
import dev.turnstone.liquibase.change.DataChange.LoadUpdateData;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.rows.Cell;
import dev.turnstone.liquibase.render.rows.RowFile;
import dev.turnstone.liquibase.render.writing.Writing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Statements that put the rows of a file into a table. */
public interface LoadedRows extends Writing {
    /** New rows out of a file. */
    default List<String> load(LoadData load) throws CannotRender {
        List<String> statements = new ArrayList<>();
        for (List<Cell> row : rows(load.file(), load.columns())) {
            statements.add(insert(load.table(), row));
        }
        return statements;
    }

    /** The rows of a file. */
    default List<List<Cell>> rows(DataFile file, List<LoadColumn> columns) throws CannotRender {
        return new RowFile(file, columns, words().files()).rows(rows(file.file()));
    }

    /** One new row. */
    default String insert(ObjectName table, List<Cell> row) throws CannotRender {
        return insertWords(table, row) + " VALUES " + values(table, row);
    }

    /** {@code INSERT INTO}, the table and the columns. */
    default String insertWords(ObjectName table, List<Cell> row) {
        return "INSERT INTO " + words().names().table(table) + " (" + columns(Cell.columns(row)) + ")";
    }

    /** The values of a row. */
    default String values(ObjectName table, List<Cell> row) throws CannotRender {
        List<String> values = new ArrayList<>();
        for (Cell cell : row) {
            values.add(value(table, cell));
        }
        return "(" + String.join(", ", values) + ")";
    }

    /** The value of a cell. */
    default String value(ObjectName table, Cell cell) throws CannotRender {
        if (cell.bytes().isPresent()) {
            return bytes(cell.bytes().get());
        }
        return cell.value().isPresent() ? value(cell.value().get(), table) : "NULL";
    }

    /** New rows out of a file, or other values in those that are there. */
    default List<String> loadOrUpdate(LoadUpdateData load) throws CannotRender {
        List<String> statements = new ArrayList<>();
        for (List<Cell> row : rows(load.file(), load.columns())) {
            Upsert upsert = new Upsert(load.table(), load.primaryKey(), row);
            statements.add(Writing.says(load.onlyUpdate()) ? onlyUpdate(upsert) : upsert(upsert));
        }
        return statements;
    }

    /** The rows of a file are gone again. */
    default List<String> delete(DeleteLoadedRows delete) throws CannotRender {
        List<String> statements = new ArrayList<>();
        for (List<Cell> row : rows(delete.file(), delete.columns())) {
            Upsert upsert = new Upsert(delete.table(), delete.primaryKey(), row);
            statements.add("DELETE FROM " + words().names().table(delete.table()) + " WHERE " + keyCondition(upsert));
        }
        return statements;
    }

    /** A row that may be there. */
    record Upsert(ObjectName table, List<String> key, List<Cell> row) {
        /** What is new in a row that is there, in the order of the columns' names. */
        public List<Cell> changes() {
            return changesAsWritten().stream()
                    .sorted(Comparator.comparing(Cell::column))
                    .toList();
        }

        /** The same in the order of the file. */
        public List<Cell> changesAsWritten() {
            return row.stream().filter(cell -> cell.updates() && !isKey(cell)).toList();
        }

        /** Whether it tells which row is meant. */
        public boolean isKey(Cell cell) {
            return key.stream().anyMatch(name -> name.equalsIgnoreCase(cell.column()));
        }
    }

    /** A row that is there gets other values, otherwise a new one is made. */
    String upsert(Upsert upsert) throws CannotRender;

    /** Only a row that is there gets other values. */
    default String onlyUpdate(Upsert upsert) throws CannotRender {
        return update(upsert) + ";";
    }

    /** Other values for the row. */
    default String update(Upsert upsert) throws CannotRender {
        return "UPDATE " + words().names().table(upsert.table()) + " SET "
                + assignments(upsert.table(), upsert.changes(), ", ") + " WHERE " + keyCondition(upsert);
    }

    /** New values, as they stand behind {@code SET}. */
    default String assignments(ObjectName table, List<Cell> cells, String between) throws CannotRender {
        List<String> assignments = new ArrayList<>();
        for (Cell cell : cells) {
            assignments.add(column(cell.column()) + " = " + value(table, cell));
        }
        return String.join(between, assignments);
    }

    /** Which row is meant. */
    default String keyCondition(Upsert upsert) throws CannotRender {
        List<String> conditions = new ArrayList<>();
        for (String name : upsert.key()) {
            Cell cell = upsert.row().stream()
                    .filter(each -> each.column().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new CannotRender("The file has no column " + name + ", a part of the key."));
            String value = value(upsert.table(), cell);
            conditions.add(column(cell.column()) + (value.equalsIgnoreCase("NULL") ? " is NULL" : " = " + value));
        }
        return String.join(" AND ", conditions);
    }

    /** Many rows in one statement, as many as fit. */
    default List<String> insertTogether(LoadData load) throws CannotRender {
        int together = 51;
        List<String> statements = new ArrayList<>();
        List<List<Cell>> rows = rows(load.file(), load.columns());
        for (int from = 0; from < rows.size(); from += together) {
            List<String> values = new ArrayList<>();
            for (List<Cell> row : rows.subList(from, Math.min(from + together, rows.size()))) {
                values.add(values(load.table(), row));
            }
            statements.add(insertWords(load.table(), rows.get(from)) + " VALUES "
                    + values.stream().collect(Collectors.joining(",")) + ";");
        }
        return statements;
    }
}

package dev.turnstone.liquibase.change;

import java.util.List;
import java.util.Optional;

/** Changes of rows. */
public sealed interface DataChange extends Change {
    /** Whose rows they are. */
    ObjectName table();

    /**
     * A new row.
     *
     * @param dbms for which databases, as written; empty for all
     */
    record Insert(ObjectName table, List<Column> columns, Optional<String> dbms) implements DataChange {
        public Insert {
            columns = List.copyOf(columns);
        }
    }

    /** Other values in some rows. */
    record Update(ObjectName table, List<Column> columns, Where where) implements DataChange {
        public Update {
            columns = List.copyOf(columns);
        }
    }

    /** Some rows less. */
    record Delete(ObjectName table, Where where) implements DataChange {}

    /**
     * Which rows.
     *
     * @param condition empty for all; {@code :name} and {@code :value} stand for the next parameter's
     */
    record Where(Optional<String> condition, List<Column> parameters) {
        public Where {
            parameters = List.copyOf(parameters);
        }
    }

    /** What has to do with the rows of a file. */
    sealed interface Loading extends DataChange {
        /** Whose rows they are to be. */
        ObjectName table();

        DataFile file();

        /** What is said about the columns of the file; nothing has to be. */
        List<LoadColumn> columns();

        /** The same, with more said about the columns. */
        Loading with(List<LoadColumn> others);
    }

    /** New rows out of a file. */
    record LoadData(ObjectName table, DataFile file, List<LoadColumn> columns, Optional<Boolean> usePreparedStatements)
            implements Loading {
        public LoadData {
            columns = List.copyOf(columns);
        }

        @Override
        public LoadData with(List<LoadColumn> others) {
            return new LoadData(table, file, others, usePreparedStatements);
        }
    }

    /** New rows out of a file, or other values in those that are there. */
    record LoadUpdateData(
            ObjectName table,
            DataFile file,
            List<LoadColumn> columns,
            List<String> primaryKey,
            Optional<Boolean> onlyUpdate,
            Optional<Boolean> usePreparedStatements)
            implements Loading {
        public LoadUpdateData {
            columns = List.copyOf(columns);
            primaryKey = List.copyOf(primaryKey);
        }

        @Override
        public LoadUpdateData with(List<LoadColumn> others) {
            return new LoadUpdateData(table, file, others, primaryKey, onlyUpdate, usePreparedStatements);
        }
    }

    /** The rows of a file are gone again, whoever made them. No changelog has this: it takes a loadUpdateData back. */
    record DeleteLoadedRows(ObjectName table, DataFile file, List<LoadColumn> columns, List<String> primaryKey)
            implements Loading {
        public DeleteLoadedRows {
            columns = List.copyOf(columns);
            primaryKey = List.copyOf(primaryKey);
        }

        @Override
        public DeleteLoadedRows with(List<LoadColumn> others) {
            return new DeleteLoadedRows(table, file, others, primaryKey);
        }
    }

    /**
     * A file of rows, the first of them with the names of the columns.
     *
     * @param separator between cells, as written: {@code \t} is a tabulator
     * @param quote around a cell
     * @param comment how lines begin that are left out; empty when none are
     */
    record DataFile(Text.File file, String separator, String quote, String comment) {}

    /**
     * What is said about a column of such a file.
     *
     * @param column its name in the table, value to take for an empty cell, and the rest
     * @param header its name in the file, when that is another one
     * @param index its place in the file, counted from 0
     * @param type the kind of value, as {@code NUMERIC} or {@code SKIP}; empty when the table tells
     * @param nullPlaceholder the cell that means no value
     * @param allowUpdate whether rows that are there get the value
     */
    record LoadColumn(
            Column column,
            Optional<String> header,
            Optional<String> index,
            Optional<String> type,
            Optional<String> nullPlaceholder,
            Optional<Boolean> allowUpdate) {}
}

package dev.turnstone.liquibase.render.sqlite;

import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.sqlite.Clause.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as its text has it. What nobody changes stays as it was written.
 *
 * @param constraints those that stand behind the columns
 * @param options what stands behind the parenthesis, as {@code STRICT}
 */
record SqliteTable(String name, List<TableColumn> columns, List<Clause> constraints, String options) {
    SqliteTable {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
    }

    /** A name in quotes. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The statement that makes it under a name. */
    String text(String otherName) {
        String body = Stream.concat(
                        columns.stream().map(TableColumn::text),
                        constraints.stream().map(Clause::text))
                .collect(Collectors.joining(", "));
        return "CREATE TABLE " + quoted(otherName) + " (" + body + ")" + (options.isEmpty() ? "" : " " + options);
    }

    /** Every clause, of columns and of the table. */
    Stream<Clause> clauses() {
        return Stream.concat(columns.stream().flatMap(column -> column.clauses().stream()), constraints.stream());
    }

    boolean has(Predicate<Clause> clause) {
        return clauses().anyMatch(clause);
    }

    /** A column, by its name in any case. */
    TableColumn column(String wanted) throws CannotRender {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new CannotRender("The table " + name + " has no column " + wanted + "."));
    }

    /** One more constraint. */
    SqliteTable with(Clause constraint) {
        List<Clause> all = new ArrayList<>(constraints);
        all.add(constraint);
        return new SqliteTable(name, columns, all, options);
    }

    /** One more column, at a place counted from 0. */
    SqliteTable with(TableColumn column, int place) {
        List<TableColumn> all = new ArrayList<>(columns);
        all.add(Math.max(0, Math.min(place, all.size())), column);
        return new SqliteTable(name, all, constraints, options);
    }

    /** A column less. */
    SqliteTable without(TableColumn column) {
        return new SqliteTable(
                name, columns.stream().filter(each -> each != column).toList(), constraints, options);
    }

    /** Without some of the clauses of columns and table. */
    SqliteTable without(Predicate<Clause> unwanted) {
        return new SqliteTable(
                name,
                columns.stream().map(column -> column.without(unwanted)).toList(),
                constraints.stream().filter(unwanted.negate()).toList(),
                options);
    }

    /** The same without some of the clauses, of which there must be one. */
    SqliteTable without(Predicate<Clause> unwanted, String what) throws CannotRender {
        if (!has(unwanted)) {
            throw new CannotRender("The table " + name + " has no " + what + ".");
        }
        return without(unwanted);
    }

    /** One column is another one. */
    SqliteTable changed(String wanted, UnaryOperator<TableColumn> change) throws CannotRender {
        TableColumn old = column(wanted);
        return new SqliteTable(
                name,
                columns.stream()
                        .map(column -> column == old ? change.apply(column) : column)
                        .toList(),
                constraints,
                options);
    }

    /** No row may leave these columns empty. */
    SqliteTable closed(List<String> wanted) throws CannotRender {
        SqliteTable table = this;
        for (String column : wanted) {
            table = table.changed(column, each -> each.has(Kind.NOT) ? each : closed(each));
        }
        return table;
    }

    private static TableColumn closed(TableColumn column) {
        return column.without(clause -> clause.is(Kind.NULL)).with(Clause.of(Kind.NOT, column.name(), "NOT NULL"));
    }

    /** The columns that both have and that hold values of their own. */
    List<String> sharedWith(SqliteTable other) {
        return columns.stream()
                .filter(column -> !column.has(Kind.GENERATED))
                .map(TableColumn::name)
                .filter(each -> other.columns.stream()
                        .anyMatch(column -> column.name().equalsIgnoreCase(each) && !column.has(Kind.GENERATED)))
                .toList();
    }
}

package dev.turnstone.liquibase.precondition;

import dev.turnstone.changelog.Lookup.Unanswered;
import dev.turnstone.liquibase.catalog.Catalog;
import dev.turnstone.liquibase.catalog.Found;
import dev.turnstone.liquibase.catalog.Kind;
import dev.turnstone.liquibase.catalog.Sought;
import dev.turnstone.liquibase.precondition.Term.Check;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.plan.Question.Queries;
import java.util.List;
import java.util.Optional;

/** Preconditions that something is in the database. */
final class ObjectChecks {
    private final Catalog catalog;

    ObjectChecks(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A table, a view or a sequence. */
    Check relation(Kind kind, String word, Node node, String attribute) {
        Optional<String> name = Attribute.of(node, attribute);
        return check(word + " " + name.orElse(""), sought(kind, node, name, name), List.of());
    }

    Check column(Node node) {
        Optional<String> table = Attribute.of(node, "tableName");
        Optional<String> name = Attribute.of(node, "columnName");
        return check(
                "column " + table.orElse("") + "." + name.orElse(""),
                sought(Kind.COLUMN, node, table, name),
                List.of());
    }

    Check foreignKey(Node node) {
        return constraint(Kind.FOREIGN_KEY, "foreign key", node, "foreignKeyTableName", "foreignKeyName");
    }

    Check primaryKey(Node node) {
        return constraint(Kind.PRIMARY_KEY, "primary key", node, "tableName", "primaryKeyName");
    }

    Check unique(Node node) {
        return constraint(Kind.UNIQUE, "unique constraint", node, "tableName", "constraintName");
    }

    Check index(Node node) {
        return constraint(Kind.INDEX, "index", node, "tableName", "indexName");
    }

    private Check constraint(Kind kind, String word, Node node, String tableAttribute, String nameAttribute) {
        Optional<String> table = Attribute.of(node, tableAttribute);
        Optional<String> name = Attribute.of(node, nameAttribute);
        List<String> columns = Attribute.names(node, "columnNames");
        String text = word
                + name.map(given -> " " + given).orElse("")
                + table.map(given -> " of " + given).orElse("")
                + (columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")");
        return check(text, sought(kind, node, table, name), columns);
    }

    /** On MySQL and MariaDB, where a catalog is what others call a schema, either may be given. */
    private static Sought sought(Kind kind, Node node, Optional<String> table, Optional<String> name) {
        return new Sought(kind, Attribute.of(node, "schemaName").or(() -> catalogAsSchema(node)), table, name);
    }

    private static Optional<String> catalogAsSchema(Node node) {
        return Attribute.of(node, "catalogName");
    }

    private Check check(String what, Sought sought, List<String> columns) {
        return new Check(what + " exists", database -> isThere(sought, columns, database));
    }

    private boolean isThere(Sought sought, List<String> columns, Queries database) throws Unanswered {
        return catalog.find(sought, database).stream()
                .anyMatch(found -> isSame(sought, found) && (columns.isEmpty() || areSame(columns, found.columns())));
    }

    private boolean isSame(Sought sought, Found found) {
        return sought.table()
                        .filter(table -> !catalog.isSame(sought.kind(), table, found.table()))
                        .isEmpty()
                && sought.name()
                        .filter(name -> !catalog.isSame(sought.kind(), name, found.name()))
                        .isEmpty();
    }

    private boolean areSame(List<String> written, List<String> found) {
        if (written.size() != found.size()) {
            return false;
        }
        for (int i = 0; i < written.size(); i++) {
            if (!catalog.isSame(Kind.COLUMN, written.get(i), found.get(i))) {
                return false;
            }
        }
        return true;
    }
}

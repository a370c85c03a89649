package dev.turnstone.liquibase.precondition;

import dev.turnstone.liquibase.catalog.Catalog;
import dev.turnstone.liquibase.catalog.Catalogs;
import dev.turnstone.liquibase.catalog.Kind;
import dev.turnstone.liquibase.changeset.Preconditions.Condition;
import dev.turnstone.liquibase.names.Names;
import dev.turnstone.liquibase.tree.Node;
import java.util.List;
import java.util.Locale;

/** Makes terms out of conditions as they are written. */
final class TermReader {
    private final ObjectChecks objects;
    private final RowChecks rows;
    private final RunChecks run;
    private final CustomChecks custom;

    TermReader(Asking asking) {
        Catalog catalog = Catalogs.of(asking.database());
        this.objects = new ObjectChecks(catalog);
        this.rows = new RowChecks(
                catalog, Names.of(asking.database(), asking.around().quoting()));
        this.run = new RunChecks(asking);
        this.custom = new CustomChecks(asking.classes());
    }

    List<Term> terms(List<Condition> conditions) {
        return conditions.stream().map(this::term).toList();
    }

    private Term term(Condition condition) {
        if (condition instanceof Condition.And and) {
            return new Term.All(terms(and.all()));
        }
        if (condition instanceof Condition.Or or) {
            return new Term.Any(terms(or.any()));
        }
        if (condition instanceof Condition.Not not) {
            return new Term.None(terms(not.none()));
        }
        return check(((Condition.Question) condition).node());
    }

    private Term.Check check(Node node) {
        return switch (node.name().toLowerCase(Locale.ROOT)) {
            case "dbms" -> run.database(node);
            case "runningas" -> run.login(node);
            case "changesetexecuted" -> run.executed(node);
            case "changelogpropertydefined" -> run.property(node);
            case "expectedquotingstrategy" -> run.quoting(node);
            case "tableexists" -> objects.relation(Kind.TABLE, "table", node, "tableName");
            case "viewexists" -> objects.relation(Kind.VIEW, "view", node, "viewName");
            case "sequenceexists" -> objects.relation(Kind.SEQUENCE, "sequence", node, "sequenceName");
            case "columnexists" -> objects.column(node);
            case "indexexists" -> objects.index(node);
            case "foreignkeyconstraintexists" -> objects.foreignKey(node);
            case "primarykeyexists" -> objects.primaryKey(node);
            case "uniqueconstraintexists" -> objects.unique(node);
            case "tableisempty" -> rows.isEmpty(node);
            case "rowcount" -> rows.count(node);
            case "sqlcheck" -> rows.sql(node);
            case "customprecondition" -> custom.check(node);
            default -> throw new IllegalStateException("there is no precondition " + node.name());
        };
    }
}

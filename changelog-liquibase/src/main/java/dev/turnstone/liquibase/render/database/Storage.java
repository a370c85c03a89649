package dev.turnstone.liquibase.render.database;

import dev.turnstone.liquibase.change.ConstraintChange.AddUniqueConstraint;
import dev.turnstone.liquibase.change.Constraints.Reference;
import dev.turnstone.liquibase.change.SqlChange.CreateProcedure;
import dev.turnstone.liquibase.render.writing.Writing;
import java.util.List;
import java.util.Optional;

/** Clauses that only some databases know, and those write alike. */
final class Storage {
    private Storage() {}

    /** The tablespace of a table or index. */
    static String in(Optional<String> tablespace) {
        return tablespace.map(name -> " TABLESPACE " + name).orElse("");
    }

    /** The tablespace of the index behind a constraint. */
    static String indexIn(Optional<String> tablespace) {
        return tablespace.map(name -> " USING INDEX TABLESPACE " + name).orElse("");
    }

    /** When a constraint of a new table is checked. */
    static String checking(Optional<Reference> reference) {
        return reference
                .map(given -> (Writing.says(given.initiallyDeferred()) ? " INITIALLY DEFERRED" : "")
                        + (Writing.says(given.deferrable()) ? " DEFERRABLE" : ""))
                .orElse("");
    }

    /** When a new unique constraint is checked. */
    static String deferring(AddUniqueConstraint add) {
        return (Writing.says(add.deferrable()) ? " DEFERRABLE" : "")
                + (Writing.says(add.initiallyDeferred()) ? " INITIALLY DEFERRED" : "");
    }

    /** A procedure is dropped before it is replaced. */
    static List<String> dropProcedure(Writing database, CreateProcedure create) {
        return create.procedure()
                .map(procedure -> List.of(
                        "DROP PROCEDURE IF EXISTS " + database.words().names().column(procedure.name())))
                .orElse(List.of());
    }
}

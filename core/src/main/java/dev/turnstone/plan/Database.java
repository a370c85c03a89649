package dev.turnstone.plan;

import dev.turnstone.sql.StatementRules;
import java.util.Objects;
import java.util.Optional;

/**
 * What a plan has to know of the database it is made for.
 *
 * @param name the product's short name, as {@code postgresql}
 * @param rules how it reads SQL
 * @param schema where names without a schema are looked for; empty where the login has none, or there is no database yet
 */
public record Database(String name, StatementRules rules, Optional<String> schema) {
    public Database {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(rules, "rules");
    }
}

package dev.turnstone.plan;

import dev.turnstone.sql.StatementRules;
import java.util.Objects;

/**
 * What a plan has to know of the database it is made for.
 *
 * @param name the product's short name, as {@code postgresql}
 * @param rules how it reads SQL
 */
public record Database(String name, StatementRules rules) {
    public Database {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(rules, "rules");
    }
}

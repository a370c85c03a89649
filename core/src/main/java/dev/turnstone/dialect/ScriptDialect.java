package dev.turnstone.dialect;

import dev.turnstone.sql.StatementRules;
import java.util.Optional;

/**
 * What has to be known of a product to write scripts for it, without being connected to a server. Immutable and
 * thread-safe.
 */
public interface ScriptDialect extends StatementRules {

    /** The product's name as people write it. */
    String product();

    /** The product's name as changelogs write it: one word in lower case. */
    String shortName();

    /** How names are written in statements. */
    Naming naming();

    /** How columns of our tables are declared. */
    ColumnTypes columnTypes();

    /** The statement that makes the session work in a role from now on; empty where the product has no such thing. */
    default Optional<String> setRole(String role) {
        return Optional.empty();
    }

    /** A text as a literal, whatever the session's settings about literals are. */
    default String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

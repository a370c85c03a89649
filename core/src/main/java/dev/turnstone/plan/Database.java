package dev.turnstone.plan;

import dev.turnstone.history.HistoryName;
import dev.turnstone.sql.StatementRules;
import java.util.Objects;
import java.util.Optional;

/**
 * What a plan has to know of the database it is made for.
 *
 * @param name the product's short name, as {@code postgresql}
 * @param rules how it reads SQL
 * @param schema where names without a schema are looked for; empty where the login has none, or there is no database yet
 * @param server what is behind the connection; empty without one
 */
public record Database(String name, StatementRules rules, Optional<String> schema, Optional<Server> server) {
    /**
     * What a server says of itself.
     *
     * @param product as it calls itself
     * @param version in its own words, of which {@code major} and {@code minor} are the numbers
     * @param history where the rows are of what was applied
     * @param login empty where no changelog can mention it, since drivers ask the server for it
     */
    public record Server(
            String product, String version, int major, int minor, HistoryName history, Optional<Login> login) {}

    /**
     * Who works where.
     *
     * @param user as the driver says it
     * @param catalog the database, as the driver calls it; empty text where it has none
     */
    public record Login(String user, String catalog) {}

    /** Of this kind, without a connection to one. */
    public static Database offline(String name, StatementRules rules, Optional<String> schema) {
        return new Database(name, rules, schema, Optional.empty());
    }

    public Database {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(rules, "rules");
    }
}

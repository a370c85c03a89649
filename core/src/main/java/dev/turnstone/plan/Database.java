package dev.turnstone.plan;

import dev.turnstone.history.HistoryName;
import dev.turnstone.sql.StatementRules;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a plan has to know of the database it is made for.
 *
 * @param name the product's short name, as {@code postgresql}
 * @param rules how it reads SQL
 * @param schema where names without a schema are looked for; empty where the login has none, or there is no database yet
 * @param missing the schemas that a run has to make, with the statement for each, in order
 * @param server what is behind the connection; empty without one
 */
public record Database(
        String name,
        StatementRules rules,
        Optional<String> schema,
        List<MissingSchema> missing,
        Optional<Server> server) {
    /**
     * A schema that doesn't exist.
     *
     * @param making the statement that makes it
     */
    public record MissingSchema(String name, String making) {
        public MissingSchema {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(making, "making");
        }
    }

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
        return new Database(name, rules, schema, List.of(), Optional.empty());
    }

    public Database {
        missing = List.copyOf(missing);
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(rules, "rules");
    }
}

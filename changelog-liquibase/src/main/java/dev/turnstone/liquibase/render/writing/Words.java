package dev.turnstone.liquibase.render.writing;

import dev.turnstone.liquibase.literals.Literals;
import dev.turnstone.liquibase.names.Names;
import dev.turnstone.liquibase.render.ChangeFiles;
import dev.turnstone.liquibase.types.spelling.DataTypes;
import java.util.Objects;

/**
 * What statements of one database are made of.
 *
 * @param names how it writes names
 * @param literals how it writes values
 * @param types how it calls column types
 * @param files where texts and rows come from that aren't in the changelog itself
 */
public record Words(Names names, Literals literals, DataTypes types, ChangeFiles files) {
    public Words {
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(literals, "literals");
        Objects.requireNonNull(types, "types");
        Objects.requireNonNull(files, "files");
    }
}

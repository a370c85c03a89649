package dev.turnstone.liquibase.types.spelling;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.types.TypeText;
import dev.turnstone.liquibase.types.UnfitType;
import java.util.Set;

/** Derby: whole numbers have no widths, and times no digits. */
final class DerbyTypes implements Spelling {
    private static final IdentityClause IDENTITY = new IdentityClause(", ", "1", Set.of());

    @Override
    public String counting(Column.Identity identity) {
        return IDENTITY.of(identity);
    }

    @Override
    public String spell(TypeText type) throws UnfitType {
        return switch (type.kind()) {
            case BIGINT, BOOLEAN, DOUBLE, MEDIUMINT, SMALLINT -> type.kind().name();
            case INT -> "INTEGER";
            case NVARCHAR -> type.sized("VARCHAR");
            case TIMESTAMP -> timestamp(type);
            case TINYINT -> "SMALLINT";
            default -> Spelling.standard(type);
        };
    }

    private static String timestamp(TypeText type) throws UnfitType {
        Fraction.check(type, "Derby", 9);
        return "TIMESTAMP";
    }
}

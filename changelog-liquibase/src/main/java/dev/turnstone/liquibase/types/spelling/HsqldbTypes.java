package dev.turnstone.liquibase.types.spelling;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.types.TypeText;
import dev.turnstone.liquibase.types.UnfitType;
import java.util.Set;

/** HSQLDB. */
final class HsqldbTypes implements Spelling {
    private static final IdentityClause IDENTITY = new IdentityClause(" ", "0", Set.of());

    @Override
    public String counting(Column.Identity identity) {
        return IDENTITY.of(identity);
    }

    @Override
    public String spell(TypeText type) throws UnfitType {
        return switch (type.kind()) {
            case BIGINT, INT, BOOLEAN, DOUBLE -> type.kind().name();
            case BLOB -> LargeObjects.bytes(type);
            case CLOB -> LargeObjects.text(type);
            case NCHAR -> type.sized("CHAR");
            case NVARCHAR -> type.sized("VARCHAR");
            case TIMESTAMP -> timestamp(type);
            case UUID -> "UUID";
            case XML -> "CLOB";
            default -> Spelling.standard(type);
        };
    }

    private static String timestamp(TypeText type) throws UnfitType {
        Fraction.check(type, "HSQLDB", 9);
        String name = type.sized("TIMESTAMP", 1);
        return type.word().equals("java.sql.Types.TIMESTAMP_WITH_TIMEZONE")
                ? name + " WITH TIMEZONE"
                : type.worded(name);
    }
}

package dev.turnstone.liquibase.types.spelling;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.types.TypeText;
import dev.turnstone.liquibase.types.UnfitType;
import java.util.Set;

/** H2. */
final class H2Types implements Spelling {
    private static final IdentityClause IDENTITY = new IdentityClause(" ", "1", Set.of());

    @Override
    public String counting(Column.Identity identity) {
        return IDENTITY.of(identity);
    }

    @Override
    public String spell(TypeText type) throws UnfitType {
        return switch (type.kind()) {
            case BIGINT, SMALLINT, TINYINT -> type.kind().name();
            case BLOB -> LargeObjects.bytes(type);
            case BOOLEAN -> type.parameters().isEmpty() ? type.worded("BOOLEAN") : "BOOLEAN";
            case CHAR ->
                type.words().equalsIgnoreCase("large object") ? "CHARACTER LARGE OBJECT" : type.spelled("CHAR");
            case CLOB -> LargeObjects.text(type);
            case CURRENCY -> "DECIMAL(18, 4)";
            case DOUBLE -> "DOUBLE PRECISION";
            case FLOAT -> type.alias().equals("real") ? "REAL" : type.spelled("FLOAT");
            case INT -> whole(type);
            case TIMESTAMP -> timestamp(type);
            case UUID -> "UUID";
            case XML -> "CLOB";
            default -> Spelling.standard(type);
        };
    }

    /** A width is taken for the number of digits that are needed. */
    private static String whole(TypeText type) throws UnfitType {
        if (type.parameters().isEmpty()) {
            return type.worded("INT");
        }
        int digits = Fraction.number(type, 0);
        if (digits <= 0) {
            return type.sized("INT");
        }
        return digits <= 3 ? "TINYINT" : digits <= 5 ? "SMALLINT" : digits <= 10 ? "INTEGER" : "BIGINT";
    }

    private static String timestamp(TypeText type) throws UnfitType {
        Fraction.check(type, "H2", 9);
        String name = type.sized("TIMESTAMP", 1);
        if (type.words().equals("with timezone") || type.word().equals("java.sql.Types.TIMESTAMP_WITH_TIMEZONE")) {
            return name + " WITH TIME ZONE";
        }
        return type.words().isEmpty() || Spelling.isZoneless(type) ? name : name + " " + type.words();
    }
}

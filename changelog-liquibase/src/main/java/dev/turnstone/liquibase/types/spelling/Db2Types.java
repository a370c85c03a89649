package dev.turnstone.liquibase.types.spelling;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.types.TypeText;
import dev.turnstone.liquibase.types.UnfitType;
import java.util.Locale;
import java.util.Set;

/** Db2 for Linux, Unix and Windows. */
final class Db2Types implements Spelling {
    private static final IdentityClause IDENTITY = new IdentityClause(", ", "1", Set.of());

    @Override
    public String counting(Column.Identity identity) {
        return IDENTITY.of(identity);
    }

    @Override
    public String spell(TypeText type) throws UnfitType {
        return switch (type.kind()) {
            case BIGINT, DOUBLE, MEDIUMINT, SMALLINT, XML -> type.kind().name();
            case BLOB -> bytes(type);
            case BOOLEAN, TINYINT -> "SMALLINT";
            case CURRENCY -> "DECIMAL(19, 4)";
            case DATETIME -> type.sized("TIMESTAMP");
            case FLOAT -> type.alias().equals("real") ? "REAL" : type.spelled("FLOAT");
            case INT -> "INTEGER";
            case TIMESTAMP -> timestamp(type);
            default -> Spelling.standard(type);
        };
    }

    private static String bytes(TypeText type) {
        String name = type.word();
        return switch (name) {
            case "binary", "varbinary" -> type.sized(name.toUpperCase(Locale.ROOT));
            case "java.sql.Types.VARBINARY" -> type.sized("VARBINARY");
            default -> "BLOB";
        };
    }

    /** Of a precision and a scale the scale is meant. */
    private static String timestamp(TypeText type) throws UnfitType {
        Fraction.check(type, "Db2", 12);
        return switch (type.parameters().size()) {
            case 0 -> "timestamp";
            case 1 -> type.sized("timestamp");
            default -> "timestamp(" + type.parameters().get(1) + ")";
        };
    }
}

package dev.turnstone.liquibase.types.spelling;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.types.TypeText;
import dev.turnstone.liquibase.types.UnfitType;
import dev.turnstone.liquibase.types.spelling.IdentityClause.Wish;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Oracle: whole numbers are NUMBERs, and a type that isn't known loses everything but its name. */
final class OracleTypes implements Spelling {
    private static final IdentityClause IDENTITY =
            new IdentityClause(", ", "1", Set.of(Wish.GENERATION_TYPE, Wish.DEFAULT_ON_NULL));

    private static final List<String> WORDED = List.of("LONG", "ROWID");

    @Override
    public String counting(Column.Identity identity) {
        return IDENTITY.of(identity);
    }

    @Override
    public TypeText prepared(TypeText type) {
        return type;
    }

    @Override
    public String spell(TypeText type) throws UnfitType {
        return switch (type.kind()) {
            case BIGINT -> "NUMBER(38, 0)";
            case BLOB -> bytes(type);
            case BOOLEAN -> "NUMBER(1)";
            case CLOB -> type.alias().equals("nclob") ? "NCLOB" : "CLOB";
            case CURRENCY -> "NUMBER(15, 2)";
            case DATETIME -> datetime(type);
            case DOUBLE -> "DOUBLE PRECISION";
            case INT -> "INTEGER";
            case MEDIUMINT -> "MEDIUMINT";
            case NCHAR -> type.sized("NCHAR");
            case NUMBER -> number(type);
            case NVARCHAR -> type.sized("NVARCHAR2");
            case SMALLINT -> "NUMBER(5)";
            case TIME -> "DATE";
            case TIMESTAMP -> timestamp(type);
            case TINYINT -> "NUMBER(3)";
            case UUID -> "RAW(16)";
            case VARCHAR -> type.sized("VARCHAR2");
            case XML -> "XMLTYPE";
            case UNKNOWN -> unknown(type);
            default -> Spelling.standard(type);
        };
    }

    private static String bytes(TypeText type) {
        return switch (type.word()) {
            case "binary", "varbinary" -> type.sized("RAW");
            default -> "BLOB";
        };
    }

    private static String datetime(TypeText type) {
        return type.words().toLowerCase(Locale.ROOT).contains("time zone") ? type.written() : type.sized("TIMESTAMP");
    }

    /** What the catalog says of a NUMBER without any limits. */
    private static String number(TypeText type) {
        boolean unlimited = type.parameters().equals(List.of("0", "-127"));
        return unlimited ? "NUMBER" : type.sized("NUMBER");
    }

    private static String timestamp(TypeText type) throws UnfitType {
        Fraction.check(type, "Oracle", 9);
        String name = type.sized("TIMESTAMP");
        if (type.word().equals("java.sql.Types.TIMESTAMP_WITH_TIMEZONE")) {
            return name + " WITH TIMEZONE";
        }
        return type.words().isEmpty() || Spelling.isZoneless(type) ? name : name + " " + type.words();
    }

    private static String unknown(TypeText type) {
        if (type.name().equalsIgnoreCase("raw")) {
            return type.sized(type.name());
        }
        if (WORDED.contains(type.name().toUpperCase(Locale.ROOT))) {
            return type.worded(type.name().toUpperCase(Locale.ROOT));
        }
        if (!Spelling.isInterval(type)) {
            return type.name().toUpperCase(Locale.ROOT);
        }
        return type.written().contains(" ")
                ? type.written().replaceAll("\\([^)]*\\)", "")
                : type.written().toUpperCase(Locale.ROOT);
    }
}

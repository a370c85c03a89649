package dev.turnstone.liquibase.types.spelling;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.types.TypeText;
import dev.turnstone.liquibase.types.UnfitType;
import dev.turnstone.liquibase.types.spelling.IdentityClause.Wish;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** PostgreSQL: times say whether they have a zone, and bytes are BYTEA, but for the large objects of BLOB. */
final class PostgresTypes implements Spelling {
    private static final IdentityClause IDENTITY = new IdentityClause(" ", "1", Set.of(Wish.GENERATION_TYPE));

    private static final int DIGITS = 6;
    private static final int MOST_DIGITS = 1000;

    @Override
    public String counting(Column.Identity identity) {
        return IDENTITY.of(identity);
    }

    @Override
    public String spell(TypeText type) throws UnfitType {
        return switch (type.kind()) {
            case BIGINT -> type.worded("BIGINT");
            case BLOB -> bytes(type);
            case BOOLEAN -> type.alias().startsWith("bit") ? type.sized("BIT") : type.spelled("BOOLEAN");
            case CHAR, NCHAR -> Spelling.standard(type.without(TypeText.CHARACTERS));
            case CLOB -> "TEXT";
            case DATETIME -> "TIMESTAMP" + lastParameter(type) + zone(type);
            case DOUBLE -> "DOUBLE PRECISION";
            case FLOAT -> type.alias().equals("real") ? "REAL" : type.spelled("FLOAT");
            case INT -> "INTEGER";
            case NVARCHAR -> type.sized("VARCHAR");
            case NUMBER -> number(type);
            case SMALLINT, TINYINT -> "SMALLINT";
            case TIME -> time(type);
            case TIMESTAMP -> timestamp(type);
            case UUID -> "UUID";
            case VARCHAR -> varchar(type.without(TypeText.CHARACTERS));
            case XML -> "XML";
            default -> Spelling.standard(type);
        };
    }

    private static String bytes(TypeText type) {
        return type.alias().startsWith("blob") || type.written().equals("java.sql.Types.BLOB") ? "OID" : "BYTEA";
    }

    private static String time(TypeText type) throws UnfitType {
        boolean fits = !type.parameters().isEmpty()
                && Fraction.number(type, type.parameters().size() == 2 ? 1 : 0) <= DIGITS;
        return "time" + (fits ? lastParameter(type) : "") + zone(type);
    }

    private static String timestamp(TypeText type) throws UnfitType {
        Fraction.check(type, "PostgreSQL", DIGITS);
        String name = "TIMESTAMP" + lastParameter(type);
        return type.words().isEmpty() || type.words().equals("with timezone")
                ? name + zone(type)
                : name + " " + type.words();
    }

    /** Of a precision and a scale the scale is meant. */
    private static String lastParameter(TypeText type) {
        return switch (type.parameters().size()) {
            case 0 -> "";
            case 2 -> "(" + type.parameters().get(1) + ")";
            default -> "(" + type.parameters().get(0) + ")";
        };
    }

    private static String zone(TypeText type) {
        String alias = type.alias();
        boolean zoned = type.name().toLowerCase(Locale.ROOT).endsWith("tz")
                || alias.contains("with time zone")
                || alias.contains("with timezone")
                || type.word().equals("java.sql.Types.TIMESTAMP_WITH_TIMEZONE");
        return zoned ? " WITH TIME ZONE" : " WITHOUT TIME ZONE";
    }

    /** More digits than there can be are as many as there are. */
    private static String number(TypeText type) {
        boolean tooMany = !type.parameters().isEmpty()
                && type.parameters().get(0).matches("\\d{4,9}")
                && Integer.parseInt(type.parameters().get(0)) > MOST_DIGITS;
        return tooMany ? "numeric" : type.sized("numeric");
    }

    /** Lengths count characters here, and the longest of all isn't written. */
    private static String varchar(TypeText type) {
        if (type.parameters().equals(List.of("2147483647"))) {
            return "CHARACTER VARYING";
        }
        return type.spelled("VARCHAR");
    }
}

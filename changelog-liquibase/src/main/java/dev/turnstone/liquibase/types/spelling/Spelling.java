package dev.turnstone.liquibase.types.spelling;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.types.TypeText;
import dev.turnstone.liquibase.types.UnfitType;
import java.util.Locale;

/** How one database spells the kinds of column type. */
interface Spelling {

    /**
     * A type as this database has it.
     *
     * @throws UnfitType when it has nothing like it
     */
    String spell(TypeText type) throws UnfitType;

    /** Lengths of texts are told without {@code BYTE}, which only Oracle understands. */
    default TypeText prepared(TypeText type) {
        return switch (type.kind()) {
            case CHAR, NCHAR, VARCHAR, NVARCHAR -> type.without(TypeText.BYTES);
            default -> type;
        };
    }

    /** The words behind the type of a column in which the database counts. */
    String counting(Column.Identity identity);

    /** As the changelog has it, with the usual name of its kind: what databases share that need nothing else. */
    static String standard(TypeText type) {
        return switch (type.kind()) {
            case BIGINT,
                    SMALLINT,
                    TINYINT,
                    BLOB,
                    BOOLEAN,
                    CHAR,
                    CLOB,
                    DECIMAL,
                    DOUBLE,
                    FLOAT,
                    FUNCTION,
                    MEDIUMINT,
                    NCHAR,
                    NVARCHAR,
                    TIMESTAMP,
                    VARCHAR,
                    XML -> type.spelled(type.kind().name());
            case INT -> type.worded("INT");
            case CURRENCY -> "DECIMAL";
            case DATE -> "date";
            case DATETIME -> "TIMESTAMP";
            case NUMBER -> type.sized("numeric");
            case TIME -> "time";
            case UUID -> "char(36)";
            case UNKNOWN -> type.spelled(unknown(type), most(type));
        };
    }

    private static String unknown(TypeText type) {
        return (isInterval(type) ? type.written() : type.name()).toUpperCase(Locale.ROOT);
    }

    /** Their names are all that is written; Liquibase then repeats the words, and so must we. */
    static boolean isInterval(TypeText type) {
        return type.name().equalsIgnoreCase("interval");
    }

    /** Whether a type of time says that it has no zone, which some databases don't understand. */
    static boolean isZoneless(TypeText type) {
        return type.words().toLowerCase(Locale.ROOT).startsWith("without");
    }

    /** How many parameters a type may have that isn't known: what lists its values has as many as it likes. */
    static int most(TypeText type) {
        return type.name().equalsIgnoreCase("enum") || type.name().equalsIgnoreCase("set")
                ? type.parameters().size()
                : 2;
    }
}

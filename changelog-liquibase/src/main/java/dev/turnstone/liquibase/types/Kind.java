package dev.turnstone.liquibase.types;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of column type that changelogs know, whatever their database; all other types are passed on as they are. */
public enum Kind {
    BIGINT("integer8 bigserial serial8 int8 java.sql.Types.BIGINT java.math.BigInteger java.lang.Long"),
    BLOB(
            "longblob longvarbinary varbinary binary image tinyblob mediumblob java.sql.Types.BLOB java.sql.Types.BINARY"
                    + " java.sql.Types.VARBINARY java.sql.Types.LONGVARBINARY",
            "long binary",
            "long varbinary"),
    BOOLEAN("bit bool java.sql.Types.BOOLEAN java.lang.Boolean"),
    CHAR("bpchar character java.sql.Types.CHAR"),
    CLOB(
            "longvarchar text longtext nclob longnvarchar ntext tinytext mediumtext java.sql.Types.CLOB"
                    + " java.sql.Types.NCLOB java.sql.Types.LONGVARCHAR java.sql.Types.LONGNVARCHAR",
            "long varchar",
            "long nvarchar"),
    CURRENCY("money smallmoney"),
    DATE("java.sql.Types.DATE java.sql.Date"),
    DATETIME("smalldatetime datetime2 java.util.Date"),
    DECIMAL("java.sql.Types.DECIMAL java.math.BigDecimal"),
    DOUBLE("java.sql.Types.DOUBLE java.lang.Double"),
    FLOAT("real java.sql.Types.FLOAT java.sql.Types.REAL java.lang.Float"),
    INT("integer serial int4 serial4 java.sql.Types.INTEGER java.lang.Integer"),
    MEDIUMINT(""),
    NCHAR("nchar2 java.sql.Types.NCHAR"),
    NUMBER("numeric java.sql.Types.NUMERIC"),
    NVARCHAR("nvarchar2 national java.sql.Types.NVARCHAR"),
    SMALLINT("int2 smallserial java.sql.Types.SMALLINT"),
    TIME("timetz java.sql.Types.TIME java.sql.Time"),
    TIMESTAMP("timestamptz java.sql.Types.TIMESTAMP java.sql.Types.TIMESTAMP_WITH_TIMEZONE java.sql.Timestamp"),
    TINYINT("java.sql.Types.TINYINT"),
    UUID("uniqueidentifier java.util.UUID"),
    VARCHAR("varchar2 java.sql.Types.VARCHAR java.lang.String", "character varying"),
    XML("xmltype java.sql.Types.SQLXML"),
    /** An expression, as the type of a parameter. */
    FUNCTION(""),
    /** None of these. */
    UNKNOWN("");

    private static final Map<String, Kind> BY_NAME = Arrays.stream(values())
            .filter(kind -> kind != UNKNOWN)
            .flatMap(kind -> kind.names.stream().map(name -> Map.entry(name, kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> names;

    /** Its own name is one of its names. */
    Kind(String words, String... names) {
        this.names = Stream.of(Stream.of(name()), Arrays.stream(words.split(" ")), Arrays.stream(names))
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .map(each -> each.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Which kind a name means, in any case; {@link #UNKNOWN} when none. */
    public static Kind named(String name) {
        return BY_NAME.getOrDefault(name.toLowerCase(Locale.ROOT), UNKNOWN);
    }

    /** Whether a database can count in a column of this kind. */
    public boolean canCount() {
        return switch (this) {
            case BIGINT, DECIMAL, INT, MEDIUMINT, NUMBER, SMALLINT, TINYINT, UNKNOWN -> true;
            default -> false;
        };
    }
}

package dev.turnstone.liquibase.types;

import dev.turnstone.liquibase.change.Column;
import java.util.List;
import java.util.Locale;

/** MySQL and MariaDB: widths of whole numbers are left out, and binary and long texts come in sizes. */
final class MySqlTypes implements Spelling {
    private static final int DIGITS = 6;
    private static final List<String> BYTES = List.of("blob", "tinyblob", "mediumblob", "binary", "varbinary");
    private static final List<String> TEXTS = List.of("text", "tinytext", "mediumtext");

    private final String product;
    private final String truth;
    private final String uuid;

    private MySqlTypes(String product, String truth, String uuid) {
        this.product = product;
        this.truth = truth;
        this.uuid = uuid;
    }

    static MySqlTypes mysql() {
        return new MySqlTypes("MySQL", "TINYINT", "char(36)");
    }

    static MySqlTypes mariaDb() {
        return new MySqlTypes("MariaDB", "TINYINT(1)", "UUID");
    }

    @Override
    public String counting(Column.Identity identity) {
        return "AUTO_INCREMENT";
    }

    @Override
    public String spell(TypeText type) throws UnfitType {
        return switch (type.kind()) {
            case BIGINT, INT, SMALLINT, MEDIUMINT -> type.worded(type.kind().name());
            case BLOB -> bytes(type);
            case BOOLEAN -> type.alias().startsWith("bit") ? type.sized("BIT") : truth;
            case CLOB -> text(type);
            case DATETIME -> datetime(type);
            case DOUBLE -> doublePrecision(type);
            case FLOAT -> type.alias().equals("real") ? "REAL" : type.spelled("FLOAT");
            case TIMESTAMP -> timestamp(type);
            case UUID -> uuid;
            case XML -> "LONGTEXT";
            default -> Spelling.standard(type);
        };
    }

    private static String bytes(TypeText type) {
        if (type.written().equals("java.sql.Types.BLOB") || type.written().equals("java.sql.Types.VARBINARY")) {
            return type.written().substring("java.sql.Types.".length());
        }
        String name = type.word();
        if (!BYTES.contains(name)) {
            return "LONGBLOB";
        }
        return name.endsWith("binary") ? type.sized(name.toUpperCase(Locale.ROOT)) : name.toUpperCase(Locale.ROOT);
    }

    private static String text(TypeText type) {
        String name = type.word();
        if (name.equals("nclob")) {
            return "LONGTEXT CHARACTER SET utf8";
        }
        return TEXTS.contains(name) ? name.toUpperCase(Locale.ROOT) : "LONGTEXT";
    }

    private static String doublePrecision(TypeText type) {
        String name = type.parameters().size() > 1 ? type.sized("DOUBLE") : "DOUBLE";
        if (type.words().equalsIgnoreCase("precision")) {
            return type.parameters().size() > 1 ? type.sized("DOUBLE PRECISION") : "DOUBLE PRECISION";
        }
        return type.words().isEmpty() ? name : name + " " + type.words().toUpperCase(Locale.ROOT);
    }

    private static String datetime(TypeText type) throws UnfitType {
        if (type.parameters().isEmpty()) {
            return "datetime";
        }
        return Fraction.number(type, 0) > DIGITS ? "datetime(" + DIGITS + ")" : type.sized("datetime");
    }

    /** Goes as it is, as soon as there is more about it than its name: it may say how the row is kept up to date. */
    private String timestamp(TypeText type) throws UnfitType {
        if (!type.parameters().isEmpty() && type.parameters().get(0).matches("\\d+")) {
            Fraction.check(type, product, DIGITS);
        }
        return type.words().isEmpty() && !type.written().contains("(") ? "timestamp" : type.written();
    }
}

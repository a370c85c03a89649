package dev.turnstone.liquibase.types.spelling;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.types.TypeText;
import dev.turnstone.liquibase.types.UnfitType;
import java.util.List;
import java.util.Locale;

/** MySQL and MariaDB: widths of whole numbers are left out, and binary and long texts come in sizes. */
final class MySqlTypes implements Spelling {
    private static final int DIGITS = 6;
    private static final List<String> BYTES = List.of("blob", "tinyblob", "mediumblob", "binary", "varbinary");
    private static final List<String> TEXTS = List.of("text", "tinytext", "mediumtext");

    private final Product product;

    private MySqlTypes(Product product) {
        this.product = product;
    }

    static MySqlTypes mysql() {
        return new MySqlTypes(Product.MYSQL);
    }

    static MySqlTypes mariaDb() {
        return new MySqlTypes(Product.MARIADB);
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
            case BOOLEAN -> type.alias().startsWith("bit") ? type.sized("BIT") : product.truth;
            case CLOB -> text(type);
            case DATETIME -> datetime(type);
            case DOUBLE -> doublePrecision(type);
            case FLOAT -> type.alias().equals("real") ? "REAL" : type.spelled("FLOAT");
            case TIME -> product == Product.MARIADB ? time(type) : "time";
            case TIMESTAMP -> timestamp(type);
            case UUID -> product.uuid;
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

    /** More digits than there can be are left out. */
    private static String time(TypeText type) throws UnfitType {
        boolean fits = !type.parameters().isEmpty() && Fraction.number(type, 0) <= DIGITS;
        return fits ? type.sized("time") : "time";
    }

    /** Goes as it is, as soon as there is more about it than its name: it may say how the row is kept up to date. */
    private String timestamp(TypeText type) throws UnfitType {
        if (!type.parameters().isEmpty() && type.parameters().get(0).matches("\\d+")) {
            Fraction.check(type, product.name, DIGITS);
        }
        return type.words().isEmpty() && !type.written().contains("(") ? "timestamp" : type.written();
    }

    /** What the two call otherwise. Of MySQL's times Liquibase drops the digits, from version 8 on. */
    private enum Product {
        MYSQL("MySQL", "TINYINT", "char(36)"),
        MARIADB("MariaDB", "TINYINT(1)", "UUID");

        private final String name;
        private final String truth;
        private final String uuid;

        Product(String name, String truth, String uuid) {
            this.name = name;
            this.truth = truth;
            this.uuid = uuid;
        }
    }
}

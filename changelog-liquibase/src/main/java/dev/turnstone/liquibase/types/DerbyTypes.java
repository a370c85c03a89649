package dev.turnstone.liquibase.types;

/** Derby: whole numbers have no widths, and times no digits. */
final class DerbyTypes implements Spelling {
    @Override
    public Counting counting() {
        return Counting.NONE;
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

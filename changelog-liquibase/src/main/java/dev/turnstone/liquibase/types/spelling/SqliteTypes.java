package dev.turnstone.liquibase.types.spelling;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.types.TypeText;
import dev.turnstone.liquibase.types.UnfitType;

/** SQLite: it takes any name for a type, and looks only for some letters in it. */
final class SqliteTypes implements Spelling {
    @Override
    public String counting(Column.Identity identity) {
        return "AUTOINCREMENT";
    }

    @Override
    public String spell(TypeText type) throws UnfitType {
        return switch (type.kind()) {
            case CLOB, XML, UUID, DATETIME -> "TEXT";
            case CURRENCY -> "REAL";
            case INT -> "INTEGER";
            case NUMBER -> type.spelled("NUMBER");
            case TIMESTAMP -> timestamp(type);
            default -> Spelling.standard(type);
        };
    }

    private static String timestamp(TypeText type) throws UnfitType {
        Fraction.check(type, "SQLite", 9);
        return "TEXT";
    }
}

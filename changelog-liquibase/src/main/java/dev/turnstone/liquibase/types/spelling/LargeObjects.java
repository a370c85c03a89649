package dev.turnstone.liquibase.types.spelling;

import dev.turnstone.liquibase.types.TypeText;
import java.util.Locale;

/** How H2 and HSQLDB call what holds long texts and many bytes. */
final class LargeObjects {
    private LargeObjects() {}

    static String text(TypeText type) {
        return type.alias().startsWith("longvarchar") || type.word().equals("java.sql.Types.LONGVARCHAR")
                ? "LONGVARCHAR"
                : "CLOB";
    }

    static String bytes(TypeText type) {
        if (type.words().equalsIgnoreCase("large object")) {
            return "BINARY LARGE OBJECT";
        }
        String name = type.word();
        return switch (name) {
            case "binary", "varbinary", "longvarbinary" -> type.sized(name.toUpperCase(Locale.ROOT));
            case "java.sql.Types.VARBINARY" -> type.sized("VARBINARY");
            case "java.sql.Types.LONGVARBINARY" -> type.sized("LONGVARBINARY");
            default -> "BLOB";
        };
    }
}

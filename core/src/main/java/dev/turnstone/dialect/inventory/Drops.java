package dev.turnstone.dialect.inventory;

import dev.turnstone.dialect.Naming;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes statements that remove objects, each named by kind and name, in an order in which none is in another's way: what
 * stands on tables, then tables, then what tables stand on.
 */
public final class Drops {
    private static final String TABLE = "table";
    private static final List<String> STANDING_ON_TABLES =
            List.of("view", "materialized view", "event", "foreign table");
    private static final List<String> BELOW_TABLES =
            List.of("procedure", "aggregate", "function", "alias", "sequence", "type", "domain");

    /** How several tables are dropped, which may refer to each other. */
    public enum OfTables {
        /** In one statement. */
        TOGETHER,
        /** One after the other. */
        SINGLY
    }

    private Drops() {}

    /** The statements, for objects of the schema that unqualified names mean. */
    public static List<String> of(Collection<String> objects, Naming naming, OfTables tables) {
        List<String> drops = new ArrayList<>();
        STANDING_ON_TABLES.forEach(kind -> add(kind, objects, naming, drops));
        if (tables == OfTables.TOGETHER) {
            String all = names(TABLE, objects).stream().map(naming::quote).collect(Collectors.joining(", "));
            if (!all.isEmpty()) {
                drops.add("DROP TABLE " + all);
            }
        } else {
            add(TABLE, objects, naming, drops);
        }
        BELOW_TABLES.forEach(kind -> add(kind, objects, naming, drops));
        return drops;
    }

    private static void add(String kind, Collection<String> objects, Naming naming, List<String> drops) {
        for (String name : names(kind, objects)) {
            int arguments = name.indexOf('(');
            String quoted = arguments < 0
                    ? naming.quote(name)
                    : naming.quote(name.substring(0, arguments)) + name.substring(arguments);
            drops.add("DROP " + kind.toUpperCase(Locale.ROOT) + " " + quoted);
        }
    }

    private static List<String> names(String kind, Collection<String> objects) {
        return objects.stream()
                .filter(object -> object.startsWith(kind + " "))
                .map(object -> object.substring(kind.length() + 1))
                .toList();
    }
}

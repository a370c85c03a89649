package dev.turnstone.dialect.mysql;

import dev.turnstone.dialect.Naming;
import dev.turnstone.dialect.inventory.Drop;
import dev.turnstone.dialect.inventory.Emptying;
import dev.turnstone.jdbc.Jdbc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Empties a database of MariaDB or MySQL. */
final class MySqlEmptying implements Emptying {
    /** What runs by itself goes first. */
    private static final List<String> KINDS =
            List.of("event", "procedure", "function", "package body", "package", "view", "table", "sequence");

    private final Naming naming;

    MySqlEmptying(Naming naming) {
        this.naming = naming;
    }

    @Override
    public List<Drop> drops(Jdbc jdbc, String schema) throws SQLException {
        List<String> objects = List.copyOf(MySqlObjects.names(jdbc, schema));
        List<Drop> drops = new ArrayList<>();
        if (objects.stream().anyMatch(object -> object.startsWith("table "))) {
            drops.add(Drop.ahead("SET SESSION foreign_key_checks = 0"));
        }
        for (String kind : KINDS) {
            objects.stream()
                    .filter(object -> object.startsWith(kind + " "))
                    .map(object -> object.substring(kind.length() + 1))
                    .map(name -> Drop.of(
                            kind,
                            name,
                            "DROP " + kind.toUpperCase(Locale.ROOT) + " IF EXISTS " + naming.quote(schema) + "."
                                    + naming.quote(name)))
                    .forEach(drops::add);
        }
        return drops;
    }

    @Override
    public List<String> removal(Jdbc jdbc, String schema) {
        return List.of("DROP DATABASE IF EXISTS " + naming.quote(schema));
    }
}

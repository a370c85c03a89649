package dev.turnstone.tests.plugins;

import java.util.ArrayList;
import java.util.List;

/** Liquibase changelogs of plugins. */
final class Changelogs {
    private Changelogs() {}

    /** A changeset for each table, which is its id as well. */
    static String[] ofTables(String... tables) {
        List<String> lines = new ArrayList<>(List.of("databaseChangeLog:"));
        for (String table : tables) {
            lines.addAll(List.of(
                    "- changeSet:",
                    "    id: " + table,
                    "    author: anna",
                    "    changes:",
                    "    - createTable:",
                    "        tableName: " + table,
                    "        columns:",
                    "        - column: {name: id, type: int}"));
        }
        return lines.toArray(String[]::new);
    }
}

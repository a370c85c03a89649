package dev.turnstone.tests.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads MySQL and MariaDB, whose SHOW CREATE TABLE tells more about a table than their information schema. */
final class MySqlCatalog implements CatalogReader {
    @Override
    public void read(CatalogLines lines) throws SQLException {
        for (List<String> table : lines.query("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY 1""")) {
            table(lines, table.get(0));
        }
        for (List<String> sequence : lines.query("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_type = 'SEQUENCE' ORDER BY 1""")) {
            lines.addAll("sequence", "SHOW CREATE SEQUENCE `" + sequence.get(0) + "`");
        }
        lines.addAll("view", """
                SELECT table_name, check_option, security_type,
                       REPLACE(view_definition, CONCAT('`', DATABASE(), '`.'), '')
                FROM information_schema.views WHERE table_schema = DATABASE() ORDER BY 1""");
        lines.addAll("trigger", """
                SELECT event_object_table, trigger_name, action_timing, event_manipulation, action_order, action_statement
                FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY 1, 2""");
        lines.addAll("routine", """
                SELECT routine_name, routine_type,
                       (SELECT GROUP_CONCAT(CONCAT_WS(' ', parameter_mode, parameter_name, dtd_identifier)
                                            ORDER BY ordinal_position SEPARATOR ', ')
                        FROM information_schema.parameters p
                        WHERE p.specific_schema = r.routine_schema AND p.specific_name = r.specific_name
                          AND p.routine_type = r.routine_type),
                       is_deterministic, sql_data_access, security_type, routine_definition
                FROM information_schema.routines r WHERE routine_schema = DATABASE() ORDER BY 1, 2""");
        lines.addAll("event", """
                SELECT event_name, interval_value, interval_field, execute_at, status, event_definition
                FROM information_schema.events WHERE event_schema = DATABASE() ORDER BY 1""");
    }

    /** Columns keep their order; keys and constraints, shown in the order of their making, are sorted. */
    private static void table(CatalogLines lines, String table) throws SQLException {
        String ddl = lines.query("SHOW CREATE TABLE `" + table + "`").get(0).get(1);
        List<String> rest = new ArrayList<>();
        for (String line : ddl.split("\n")) {
            String text = line.strip().replaceAll(",$", "");
            if (text.startsWith("`")) {
                lines.add("column", table, text);
            } else {
                rest.add(text.replaceAll(" AUTO_INCREMENT=\\d+", ""));
            }
        }
        rest.stream()
                .filter(text -> text.matches("(?s).*KEY .*|CONSTRAINT .*"))
                .sorted()
                .forEach(text -> lines.add("key", table, text));
        rest.removeIf(text -> text.matches("(?s).*KEY .*|CONSTRAINT .*"));
        lines.add("table", table, String.join(" ", rest));
    }
}

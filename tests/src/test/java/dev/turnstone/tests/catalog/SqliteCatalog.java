package dev.turnstone.tests.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads SQLite through its table-valued pragmas, and the text of a table where no pragma tells (CHECK constraints). */
final class SqliteCatalog implements CatalogReader {
    private static final Pattern CHECK = Pattern.compile("(?i)\\bCHECK\\s*\\(");
    private static final String TABLES =
            "FROM sqlite_schema t, %s WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%%'"
                    + " ESCAPE '\\' ORDER BY t.name, ";

    @Override
    public void read(CatalogLines lines) throws SQLException {
        lines.addAll("table", """
                SELECT name, CASE wr WHEN 1 THEN 'without rowid' END, CASE strict WHEN 1 THEN 'strict' END
                FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                ORDER BY 1""");
        lines.addAll("column", """
                SELECT t.name, c.name, c.type, CASE c."notnull" WHEN 1 THEN 'not null' END, 'default ' || c.dflt_value,
                       CASE WHEN c.pk > 0 THEN 'primary key ' || c.pk END, CASE WHEN c.hidden > 0 THEN 'generated' END
                """ + TABLES.formatted("pragma_table_xinfo(t.name) c") + "c.cid");
        lines.addAll(
                "foreign key", """
                SELECT t.name, f."from", 'to', f."table", f."to", 'on update', f.on_update, 'on delete', f.on_delete
                """ + TABLES.formatted("pragma_foreign_key_list(t.name) f") + "f.\"table\", f.\"from\"");
        for (List<String> table : lines.query(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL ORDER BY 1")) {
            checks(table.get(1)).stream().sorted().forEach(check -> lines.add("check", table.get(0), check));
        }
        lines.addAll(
                "unique",
                """
                SELECT t.name, (SELECT group_concat(name, ', ') FROM pragma_index_info(i.name))
                """
                        + TABLES.formatted("pragma_index_list(t.name) i")
                                .replace(" ORDER BY", " AND i.origin = 'u' ORDER BY")
                        + "2");
        lines.addAll(
                "index",
                "SELECT tbl_name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY 1, 2");
        lines.addAll("view", "SELECT name, sql FROM sqlite_schema WHERE type = 'view' ORDER BY 1");
        lines.addAll("trigger", "SELECT tbl_name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY 1, 2");
    }

    private static List<String> checks(String sql) {
        List<String> checks = new ArrayList<>();
        Matcher check = CHECK.matcher(sql);
        while (check.find()) {
            checks.add(sql.substring(check.end() - 1, closing(sql, check.end())));
        }
        return checks;
    }

    private static int closing(String sql, int from) {
        int depth = 1;
        int i = from;
        boolean quoted = false;
        for (; i < sql.length() && depth > 0; i++) {
            char c = sql.charAt(i);
            quoted ^= c == '\'';
            if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return i;
    }
}

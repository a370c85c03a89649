package dev.turnstone.liquibase.render.database;

/**
 * A constraint of a table in SQL Server that the changelog gives no name: it is looked up in the catalog and then dropped.
 *
 * @param table as it is written in statements
 */
record NamelessConstraint(String table) {

    /** The default of a column, if it has one. */
    String dropDefault(String column) {
        return drop(
                "[df].[name]",
                "[sys].[columns] AS [c] INNER JOIN [sys].[default_constraints] AS [df]"
                        + " ON [df].[object_id] = [c].[default_object_id] WHERE [c].[object_id] = OBJECT_ID("
                        + quoted(table) + ") AND [c].[name] = " + quoted(column));
    }

    /** The primary key. */
    String dropPrimaryKey() {
        return drop(
                "[kc].[name]",
                "[sys].[key_constraints] AS [kc] WHERE [kc].[parent_object_id] = OBJECT_ID(" + quoted(table)
                        + ") AND [kc].[type] = 'PK'");
    }

    private String drop(String name, String place) {
        return "DECLARE @sql [nvarchar](MAX)\nSELECT @sql = " + quoted("ALTER TABLE " + table + " DROP CONSTRAINT ")
                + " + QUOTENAME(" + name + ") FROM " + place + "\nEXEC sp_executesql @sql";
    }

    private static String quoted(String text) {
        return "N'" + text.replace("'", "''") + "'";
    }
}

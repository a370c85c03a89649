package dev.turnstone.liquibase.render.database;

import dev.turnstone.liquibase.change.ObjectName;
import java.util.Optional;

/**
 * A remark in SQL Server, which is an extended property of a table, a view or one of their columns.
 *
 * @param kind TABLE or VIEW
 * @param column empty for the whole
 */
record ExtendedProperty(ObjectName object, String kind, Optional<String> column) {

    /** Makes the property, or changes it when it is there. */
    String text(String remarks) {
        return "IF EXISTS( SELECT extended_properties.value FROM sys.extended_properties WHERE major_id = OBJECT_ID("
                + id() + ") AND name = N'MS_DESCRIPTION' AND minor_id = " + part() + " ) BEGIN EXEC sys.sp_update"
                + call(remarks) + " END ELSE BEGIN EXEC sys.sp_add" + call(remarks) + " END";
    }

    private String schema() {
        return object.schema().orElse("dbo");
    }

    private String id() {
        return quoted(schema() + "." + object.name());
    }

    private String part() {
        return column.map(name -> "( SELECT column_id FROM sys.columns WHERE name = " + quoted(name)
                        + " AND object_id = OBJECT_ID(" + id() + "))")
                .orElse("0");
    }

    private String call(String remarks) {
        return "extendedproperty @name = N'MS_Description' , @value = N" + quoted(remarks)
                + level(0, "SCHEMA", schema())
                + level(1, kind, object.name())
                + column.map(name -> level(2, "COLUMN", name)).orElse("");
    }

    private static String level(int number, String type, String name) {
        String level = " , @level" + number;
        return level + "type = N'" + type + "'" + level + "name = N" + quoted(name);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}

package dev.turnstone.clean;

import dev.turnstone.sql.SqlStatement;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables in which tools keep their versions, and what statements do to them. */
final class VersionTables {
    /** Of alembic, Liquibase and Flyway, as they are called where nobody chose another name. */
    static final List<String> USUAL =
            List.of("alembic_version", "databasechangelog", "databasechangeloglock", "flyway_schema_history");

    private static final String PART = "(?:\"[^\"]+\"|`[^`]+`|\\[[^\\]]+\\]|[\\w$]+)";
    private static final Pattern COMMENTS = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private final Pattern about;
    private final Pattern mentions;

    VersionTables(Collection<String> names) {
        String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        String table = "(?:" + PART + "\\s*\\.\\s*){0,2}[\"`\\[]?" + any + "(?![\\w$])[\"`\\]]?";
        String lead = String.join(
                "|",
                "CREATE\\s+TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?",
                "DROP\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?",
                "ALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?",
                "CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(?:" + PART + "\\s*\\.\\s*)?" + PART
                        + "\\s+ON\\s+",
                "INSERT\\s+INTO\\s+",
                "UPDATE\\s+",
                "DELETE\\s+FROM\\s+",
                "SELECT\\s+[^;]*?\\sFROM\\s+",
                "LOCK\\s+TABLES?\\s+",
                "COMMENT\\s+ON\\s+(?:TABLE|COLUMN)\\s+");
        about = Pattern.compile("\\s*(?:" + lead + ")" + table + ".*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        mentions = Pattern.compile("(?<![\\w$])" + any + "(?![\\w$])", Pattern.CASE_INSENSITIVE);
    }

    /** Whether a statement does nothing but keep the version: it makes such a table, changes or reads it. */
    boolean isTheirs(SqlStatement statement) {
        return about.matcher(COMMENTS.matcher(statement.text()).replaceAll(" ")).matches();
    }

    /** Whether a statement names such a table anywhere. */
    boolean areIn(SqlStatement statement) {
        return mentions.matcher(statement.text()).find();
    }
}

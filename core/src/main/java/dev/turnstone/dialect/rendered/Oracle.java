package dev.turnstone.dialect.rendered;

import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.Naming;
import dev.turnstone.dialect.ScriptDialect;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.cutting.Feature;
import dev.turnstone.sql.cutting.StatementShape;
import dev.turnstone.sql.cutting.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Oracle Database 19. A {@code /} on a line of its own ends what has semicolons inside. */
public final class Oracle implements ScriptDialect {
    private static final ColumnTypes TYPES =
            new ColumnTypes("VARCHAR2(%d)", "CLOB", "INTEGER", "NUMBER(1)", "TIMESTAMP", "SYSTIMESTAMP", "1", "0");

    private static final Splitter SPLITTER = new BatchSplitter(
            new Syntax(Set.of(Feature.Q_QUOTES), () -> StatementShape.SIMPLE, List.of()).splitter(),
            Pattern.compile("(?m)^[ \\t]*/[ \\t]*\\R?$"),
            Oracle::isBlock);

    /** Kinds of objects whose source is PL/SQL. */
    private static final Set<String> SOURCES = Set.of("FUNCTION", "PROCEDURE", "TRIGGER", "PACKAGE", "TYPE", "LIBRARY");

    private static final Set<String> BEFORE_KIND = Set.of("CREATE", "OR", "REPLACE", "EDITIONABLE", "NONEDITIONABLE");

    private static final Set<String> COMMITTING = Set.of(
            "CREATE", "ALTER", "DROP", "TRUNCATE", "RENAME", "COMMENT", "GRANT", "REVOKE", "AUDIT", "ANALYZE", "PURGE");

    private static boolean isBlock(SqlStatement statement) {
        if (statement.startsWith("BEGIN") || statement.startsWith("DECLARE")) {
            return true;
        }
        return statement.startsWith("CREATE")
                && statement.words().stream()
                        .dropWhile(BEFORE_KIND::contains)
                        .findFirst()
                        .filter(SOURCES::contains)
                        .isPresent();
    }

    @Override
    public String product() {
        return "Oracle";
    }

    @Override
    public String shortName() {
        return "oracle";
    }

    @Override
    public Naming naming() {
        return Naming.UPPER_CASE;
    }

    @Override
    public ColumnTypes columnTypes() {
        return TYPES;
    }

    @Override
    public Splitter splitter() {
        return SPLITTER;
    }

    @Override
    public Effect effectOf(SqlStatement statement) {
        return switch (statement.firstWord()) {
            case "COMMIT", "ROLLBACK", "SAVEPOINT" -> Effect.CONTROLS_TRANSACTION;
            default -> COMMITTING.contains(statement.firstWord()) ? Effect.COMMITS : Effect.JOINS_TRANSACTION;
        };
    }

    @Override
    public boolean mayChangeSession(SqlStatement statement) {
        return statement.startsWith("ALTER", "SESSION") || statement.startsWith("SET");
    }

    @Override
    public String asScript(SqlStatement statement) {
        return isBlock(statement) ? statement.text() + "\n/" : statement.text() + ";";
    }

    @Override
    public List<String> freshSession(Optional<String> home) {
        return home.map(schema -> "ALTER SESSION SET CURRENT_SCHEMA = " + naming().quote(schema)).stream()
                .toList();
    }

    @Override
    public Optional<TransactionWords> transactionWords() {
        return Optional.of(TransactionWords.COMMIT_ALONE);
    }

    @Override
    public boolean ddlJoinsTransaction() {
        return false;
    }
}

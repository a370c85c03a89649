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

/** Microsoft SQL Server 2022. {@code GO} on a line of its own ends a batch, and some statements want one of their own. */
public final class SqlServer implements ScriptDialect {
    private static final ColumnTypes TYPES =
            new ColumnTypes("nvarchar(%d)", "nvarchar(MAX)", "int", "bit", "datetime2(3)", "GETDATE()", "1", "0");

    private static final Splitter SPLITTER = new BatchSplitter(
            new Syntax(
                            Set.of(Feature.BRACKETS, Feature.AT_VARIABLES, Feature.NESTED_COMMENTS),
                            () -> StatementShape.SIMPLE,
                            List.of())
                    .splitter(),
            Pattern.compile("(?im)^[ \\t]*GO(?:[ \\t]+\\d+)?[ \\t]*\\R?$"),
            SqlServer::isBlock);

    /** Kinds of objects whose definition must be a batch of its own. */
    private static final Set<String> SOURCES = Set.of("FUNCTION", "PROCEDURE", "PROC", "TRIGGER", "VIEW");

    private static final Set<String> BEFORE_KIND = Set.of("CREATE", "OR", "ALTER");

    /** Begin something that other statements are a part of, or what later ones of the batch refer to. */
    private static final Set<String> OPENERS = Set.of("BEGIN", "DECLARE", "IF", "WHILE");

    private static boolean isBlock(SqlStatement statement) {
        if (OPENERS.contains(statement.firstWord())) {
            return !statement.startsWith("BEGIN", "TRAN") && !statement.startsWith("BEGIN", "TRANSACTION");
        }
        return BEFORE_KIND.contains(statement.firstWord())
                && statement.words().stream()
                        .dropWhile(BEFORE_KIND::contains)
                        .findFirst()
                        .filter(SOURCES::contains)
                        .isPresent();
    }

    @Override
    public String product() {
        return "SQL Server";
    }

    @Override
    public String shortName() {
        return "mssql";
    }

    @Override
    public Naming naming() {
        return Naming.AS_WRITTEN;
    }

    @Override
    public ColumnTypes columnTypes() {
        return TYPES;
    }

    /** In the national character set, as the columns are. */
    @Override
    public String literal(String text) {
        return "N" + ScriptDialect.super.literal(text);
    }

    @Override
    public Splitter splitter() {
        return SPLITTER;
    }

    @Override
    public Effect effectOf(SqlStatement statement) {
        return switch (statement.firstWord()) {
            case "COMMIT", "ROLLBACK", "SAVE" -> Effect.CONTROLS_TRANSACTION;
            case "BACKUP", "RESTORE", "RECONFIGURE", "SHUTDOWN" -> Effect.REFUSES_TRANSACTION;
            default -> ofLonger(statement);
        };
    }

    private static Effect ofLonger(SqlStatement statement) {
        if (statement.startsWith("BEGIN", "TRAN") || statement.startsWith("BEGIN", "TRANSACTION")) {
            return Effect.CONTROLS_TRANSACTION;
        }
        boolean database = statement.startsWith("CREATE", "DATABASE")
                || statement.startsWith("ALTER", "DATABASE")
                || statement.startsWith("DROP", "DATABASE");
        return database ? Effect.REFUSES_TRANSACTION : Effect.JOINS_TRANSACTION;
    }

    @Override
    public boolean mayChangeSession(SqlStatement statement) {
        return statement.startsWith("SET") || statement.startsWith("USE");
    }

    @Override
    public String asScript(SqlStatement statement) {
        return statement.text() + "\nGO";
    }

    @Override
    public Optional<TransactionWords> transactionWords() {
        return Optional.of(new TransactionWords("BEGIN TRANSACTION", "COMMIT TRANSACTION"));
    }

    @Override
    public boolean ddlJoinsTransaction() {
        return true;
    }
}

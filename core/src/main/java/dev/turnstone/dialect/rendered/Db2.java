package dev.turnstone.dialect.rendered;

import dev.turnstone.dialect.ColumnTypes;
import dev.turnstone.dialect.Naming;
import dev.turnstone.dialect.ScriptDialect;
import dev.turnstone.dialect.syntax.RoutineStatement;
import dev.turnstone.sql.Splitter;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.cutting.Feature;
import dev.turnstone.sql.cutting.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Db2 11.5 for Linux, Unix and Windows. */
public final class Db2 implements ScriptDialect {
    private static final ColumnTypes TYPES = new ColumnTypes(
            "VARCHAR(%d)",
            "CLOB",
            "INTEGER",
            "SMALLINT",
            "TIMESTAMP",
            "CURRENT TIMESTAMP",
            "1",
            "0",
            // Older releases had no room for more letters, so Liquibase calls it this, whatever the table's name.
            "CONSTRAINT PK_DBCHGLOGLOCK PRIMARY KEY (ID)");

    private static final Splitter SPLITTER = new Syntax(
                    Set.of(Feature.NESTED_COMMENTS),
                    () -> new RoutineStatement("Write its own delimiter behind it, and name that."),
                    List.of())
            .splitter();

    @Override
    public String product() {
        return "Db2";
    }

    @Override
    public String shortName() {
        return "db2";
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
            default -> Effect.JOINS_TRANSACTION;
        };
    }

    @Override
    public boolean mayChangeSession(SqlStatement statement) {
        return statement.startsWith("SET");
    }

    /** Its client takes another delimiter for one statement by a comment. */
    @Override
    public String asScript(SqlStatement statement) {
        return statement.text().contains(";")
                ? "--#SET TERMINATOR @\n" + statement.text() + "@\n--#SET TERMINATOR ;"
                : statement.text() + ";";
    }

    @Override
    public List<String> freshSession(Optional<String> home) {
        return home.map(schema -> "SET SCHEMA " + naming().quote(schema)).stream()
                .toList();
    }

    @Override
    public Optional<TransactionWords> transactionWords() {
        return Optional.of(TransactionWords.COMMIT_ALONE);
    }

    @Override
    public boolean ddlJoinsTransaction() {
        return true;
    }
}

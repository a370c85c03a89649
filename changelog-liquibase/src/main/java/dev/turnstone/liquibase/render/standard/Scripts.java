package dev.turnstone.liquibase.render.standard;

import dev.turnstone.liquibase.change.SqlChange;
import dev.turnstone.liquibase.change.SqlChange.CreateProcedure;
import dev.turnstone.liquibase.change.SqlChange.DropProcedure;
import dev.turnstone.liquibase.change.SqlChange.Sql;
import dev.turnstone.liquibase.render.CannotRender;
import dev.turnstone.liquibase.render.script.ScriptCutter;
import dev.turnstone.liquibase.render.script.ScriptCutter.Backslash;
import dev.turnstone.liquibase.render.writing.Wish;
import dev.turnstone.liquibase.render.writing.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements that are written in SQL already. */
public interface Scripts extends Writing {
    /** The statements of a change. */
    default List<String> render(SqlChange change) throws CannotRender {
        if (change instanceof Sql sql) {
            return new ScriptCutter(sql, backslash()).statements(text(sql.text()));
        }
        refuse(Wish.PROCEDURE);
        if (change instanceof CreateProcedure create) {
            return createProcedure(create);
        }
        return List.of("DROP PROCEDURE " + words().names().procedure(((DropProcedure) change).procedure()));
    }

    /** What a backslash in a string does. */
    default Backslash backslash() {
        return Backslash.IS_A_CHARACTER;
    }

    /** A stored procedure. */
    default List<String> createProcedure(CreateProcedure create) throws CannotRender {
        List<String> statements = new ArrayList<>();
        if (Writing.says(create.replaceIfExists())) {
            refuse(Wish.REPLACED_PROCEDURE);
            statements.addAll(beforeReplacing(create));
        }
        statements.add(trimmedBody(inItsSchema(create)));
        return statements;
    }

    /** What is done before a procedure is replaced. */
    default List<String> beforeReplacing(CreateProcedure create) {
        return List.of();
    }

    /** Its text without what the database doesn't take behind it. */
    default String trimmedBody(String text) {
        String body = ScriptCutter.withoutTrailingComments(text, backslash());
        return body.endsWith(";") ? body.substring(0, body.length() - 1).strip() : body;
    }

    /** Its text with the schema in front of its name, which the author leaves out. */
    default String inItsSchema(CreateProcedure create) throws CannotRender {
        String text = text(create.text()).strip();
        if (create.procedure().isEmpty() || create.procedure().get().schema().isEmpty()) {
            return text;
        }
        String name = Pattern.quote(create.procedure().get().name());
        Matcher place = Pattern.compile(
                        "\\b(PROCEDURE\\s+)(?:[^\\s(.]+\\.)?([\"`\\[]?" + name + "[\"`\\]]?)", Pattern.CASE_INSENSITIVE)
                .matcher(text);
        String schema = words().names().schema(create.procedure().get().schema().get());
        return place.replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + schema + "." + found.group(2)));
    }
}

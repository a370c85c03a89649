package dev.turnstone.cli.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.turnstone.Position;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.LiveScript.Part;
import dev.turnstone.changelog.Rendering;
import dev.turnstone.cli.plan.ChangedFile;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.StatementRules;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.util.Optional;

/** The statements of a step, streamed. */
public final class JsonScript {
    private final JsonGenerator json;
    private final StatementRules rules;
    private boolean sessionChanged;
    private int done;

    JsonScript(JsonGenerator json, StatementRules rules) {
        this.json = json;
        this.rules = rules;
    }

    /**
     * Adds the member {@code script} to the step's object: one entry per statement, in the order they are executed; and
     * whether the session is made fresh after it.
     */
    void write(Step step) throws IOException {
        sessionChanged = false;
        json.writeArrayFieldStart("script");
        if (step instanceof Step.Apply apply) {
            Changeset changeset = apply.changeset();
            done = apply.start().done();
            write(changeset.change(), changeset.directives(), changeset.at());
        } else if (step instanceof Step.TakeBack back) {
            done = back.start().done();
            for (Changeset.Undo undo : back.changeset().undo()) {
                write(undo.change(), undo.directives(), undo.at());
            }
        }
        json.writeEndArray();
        json.writeBooleanField("freshSessionAfter", sessionChanged);
    }

    private void write(Change change, Directives directives, Position at) throws IOException {
        if (change instanceof Change.Code code) {
            entry("class", code.className());
            sessionChanged = true;
        } else if (change instanceof Change.Program program) {
            entry("program", program.shown());
        } else if (change instanceof Change.Message message) {
            entry("message", message.text());
        } else if (change instanceof Change.Stop stop) {
            entry("stop", stop.why());
        } else if (change instanceof Change.Sequence sequence) {
            for (Change.Part part : sequence.parts()) {
                write(part);
            }
        } else if (change instanceof Change.Sql sql) {
            write(new Part.Written(sql.script()), directives, at);
        } else if (change instanceof Change.Live live) {
            write(live, directives, at);
        }
    }

    private void write(Change.Live live, Directives directives, Position at) throws IOException {
        for (String statement : live.script().before()) {
            entry("sql", statement);
            sessionChanged = true;
        }
        int open = 0;
        for (Part part : live.script().parts()) {
            if (part instanceof Part.Open hidden) {
                write(hidden.rendering(), live.today().about(open++));
            } else {
                write((Part.Written) part, directives, at);
            }
        }
    }

    private void write(Change.Part part) throws IOException {
        if (part.standIn().isPresent() && done > 0) {
            done--;
        } else {
            write(part.change(), part.directives(), part.at());
        }
    }

    private void entry(String name, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField(name, value);
        json.writeEndObject();
    }

    /** What decides about the statements, and what they would be just now where that can be known. */
    private void write(Rendering rendering, Optional<String> answer) throws IOException {
        json.writeStartObject();
        json.writeStringField("madeFromTable", rendering.table());
        json.writeBooleanField("known", answer.isPresent());
        json.writeEndObject();
        if (answer.isPresent()) {
            try (StatementReader script = rendering.statements(answer.get(), rules.splitter())) {
                write(script);
            } catch (UnreadableScript e) {
                entry("wouldFail", String.valueOf(e.getMessage()));
            }
        }
    }

    private void write(Part.Written part, Directives directives, Position at) throws IOException {
        try (StatementReader script = part.script().statements(rules.splitter(), directives.delimiter())) {
            write(script);
        } catch (UnreadableScript e) {
            throw ChangedFile.changed(part.script().file(), at, e);
        }
    }

    private void write(StatementReader script) throws IOException {
        for (var next = script.next(); next.isPresent(); next = script.next()) {
            if (done > 0) {
                done--;
                continue;
            }
            sessionChanged |= rules.mayChangeSession(next.get());
            write(next.get(), script);
        }
    }

    private void write(SqlStatement statement, StatementReader script) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", statement.at().file());
        json.writeNumberField("line", statement.at().line());
        json.writeNumberField("column", statement.at().column());
        json.writeStringField("sql", statement.text());
        if (statement.input() == SqlStatement.Input.INLINE_ROWS) {
            json.writeFieldName("rows");
            json.writeString(script.inlineRows(), -1);
        }
        json.writeEndObject();
    }
}

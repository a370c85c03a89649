package dev.turnstone.cli.report;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.LiveScript.Part;
import dev.turnstone.changelog.Rendering;
import dev.turnstone.cli.terminal.Times;
import dev.turnstone.history.InterruptedChangeset.Stop;
import dev.turnstone.plan.Home;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Start;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.StatementRules;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/** Prints a plan as a script for the server's own client: every statement as it will be executed, the rest as comments. */
public final class SqlScript {
    private final PrintStream out;
    private boolean sessionChanged;
    /** Statements of the step that are not to be printed. */
    private int done;

    public SqlScript(PrintStream out) {
        this.out = out;
    }

    /** Prints all steps; behind each, where that is wanted, what records it. */
    public void print(String target, Plan plan, Optional<HistoryScript> rows) {
        int total = plan.steps().size();
        comment(heading(plan) + target + ": "
                + (total == 0 ? "nothing to do" : total + (total == 1 ? " step" : " steps")));
        plan.question().filter(question -> total > 0).ifPresent(question -> comment("asks first: " + question.text()));
        rows.ifPresent(history -> tables(history, plan.rules()));
        sessionChanged = plan.home() instanceof Home.Chosen;
        int number = 0;
        for (Step step : plan.steps()) {
            if (sessionChanged) {
                session(plan);
            }
            sessionChanged = false;
            print(step, ++number + " of " + total, plan.rules());
            if (rows.isPresent()) {
                record(step, rows.get(), plan);
            }
        }
    }

    private static String heading(Plan plan) {
        return plan.changelog().location().isEmpty() ? "on " : plan.changelog().location() + " on ";
    }

    private void tables(HistoryScript rows, StatementRules rules) {
        List<String> statements = rows.tables();
        if (!statements.isEmpty()) {
            out.println();
            comment("the tracking tables");
            statements.forEach(text -> own(text, rules));
        }
    }

    private void record(Step step, HistoryScript rows, Plan plan) {
        if (sessionChanged) {
            session(plan);
            sessionChanged = false;
        }
        rows.after(step).forEach(text -> own(text, plan.rules()));
    }

    /** As the user's are written: some clients want a line behind each. */
    private void own(String text, StatementRules rules) {
        String verb = text.substring(0, text.indexOf(' '));
        out.println(rules.asScript(
                new SqlStatement(text, Position.startOf("history"), List.of(verb), ";", SqlStatement.Input.NONE)));
    }

    /** As in a run, every step begins in the session that the login gives, in the schema that was asked for. */
    private void session(Plan plan) {
        out.println();
        comment("the session as it is after the login, in the schema of this run");
        plan.rules().freshSession(plan.home().schema()).forEach(statement -> out.println(statement + ";"));
    }

    private void print(Step step, String number, StatementRules rules) {
        StepText text = StepText.of(step);
        out.println();
        comment(number + ": " + step.name() + ": " + text.action().words()
                + (text.detail().isEmpty() ? "" : ", " + text.detail()));
        if (step instanceof Step.Apply apply) {
            Changeset changeset = apply.changeset();
            checksum(changeset);
            done = goOn(apply.start());
            print(changeset.change(), changeset.directives(), changeset.at(), rules);
        } else if (step instanceof Step.TakeBack back) {
            done = goOn(back.start());
            for (Changeset.Undo undo : back.changeset().undo()) {
                print(undo.change(), undo.directives(), undo.at(), rules);
            }
        }
    }

    /** Tells where a step goes on, and how many statements that leaves out. */
    private int goOn(Start start) {
        start.interrupted().ifPresent(from -> {
            if (start.done() > 0) {
                comment("the statements up to number " + start.done() + " are done and not run again");
            }
            if (from.stop() instanceof Stop.Unanswered open) {
                comment("statement " + open.begun().statement()
                        + " was sent by a run that ended: it is run unless the catalog shows that it is done");
            }
        });
        return start.done();
    }

    private void checksum(Changeset changeset) {
        changeset.checksum().ifPresent(checksum -> comment("checksum " + checksum));
    }

    private void print(Change change, Directives directives, Position at, StatementRules rules) {
        if (change instanceof Change.Code code) {
            sessionChanged = true;
            comment("Java: " + code.className() + "; what it sends is known only when it runs");
        } else if (change instanceof Change.Program program) {
            comment("program: " + program.shown());
        } else if (change instanceof Change.Message message) {
            comment("message: " + message.text());
        } else if (change instanceof Change.Stop stop) {
            comment("the run ends here: " + stop.why());
        } else if (change instanceof Change.Sequence sequence) {
            sequence.parts().forEach(part -> print(part, rules));
        } else if (change instanceof Change.Sql sql) {
            comment("file " + sql.script().file());
            directives
                    .statementTimeout()
                    .ifPresent(time -> comment("each statement is cancelled after " + Times.shown(time)));
            directives.expected().ifPresent(time -> comment("expected to take " + Times.shown(time)));
            statements(new Part.Written(sql.script()), directives, at, rules);
        } else if (change instanceof Change.Live live) {
            live(live, directives, at, rules);
        }
    }

    private void print(Change.Part part, StatementRules rules) {
        if (part.standIn().isPresent() && done > 0) {
            done--;
        } else {
            print(part.change(), part.directives(), part.at(), rules);
        }
    }

    /** Of what only the database can tell, what it would be just now is printed where that can be known. */
    private void live(Change.Live live, Directives directives, Position at, StatementRules rules) {
        comment("file " + live.script().file());
        live.script().before().forEach(statement -> out.println(statement + ";"));
        sessionChanged |= !live.script().before().isEmpty();
        int open = 0;
        for (Part part : live.script().parts()) {
            if (part instanceof Part.Open hidden) {
                Optional<String> answer = live.today().about(open++);
                String table = hidden.rendering().table();
                comment("made when its turn has come, of what the table " + table + " is then; "
                        + (answer.isPresent() ? "as it is now:" : "what runs before it decides about that"));
                answer.ifPresent(text -> made(hidden.rendering(), text, rules));
            } else {
                statements((Part.Written) part, directives, at, rules);
            }
        }
    }

    private void made(Rendering rendering, String answer, StatementRules rules) {
        try (StatementReader script = rendering.statements(answer, rules.splitter())) {
            print(script, rules);
        } catch (IOException | UnreadableScript e) {
            comment("it would fail: " + e.getMessage());
        }
    }

    private void statements(Part.Written part, Directives directives, Position at, StatementRules rules) {
        try (StatementReader script = part.script().statements(rules.splitter(), directives.delimiter())) {
            print(script, rules);
        } catch (IOException | UnreadableScript e) {
            throw changed(part.script().file(), at, e);
        }
    }

    private void print(StatementReader script, StatementRules rules) throws IOException {
        for (var next = script.next(); next.isPresent(); next = script.next()) {
            if (done > 0) {
                done--;
                continue;
            }
            out.println(rules.asScript(next.get()));
            sessionChanged |= rules.mayChangeSession(next.get());
            if (next.get().input() == SqlStatement.Input.INLINE_ROWS) {
                rows(script.inlineRows());
            }
        }
    }

    /** The plan has read it a moment ago. */
    public static TurnstoneException changed(String file, Position at, Exception e) {
        return new TurnstoneException(
                new Problem(
                        ErrorCode.FILE_CHANGED_WHILE_RUNNING,
                        file + " can't be read any more: " + e.getMessage() + ".",
                        List.of(at),
                        "Run the command again when the file is at rest."),
                e);
    }

    private void rows(Reader rows) throws IOException {
        char[] buffer = new char[1 << 13];
        for (int read = rows.read(buffer); read >= 0; read = rows.read(buffer)) {
            out.print(read == buffer.length ? buffer : java.util.Arrays.copyOf(buffer, read));
        }
        out.println("\\.");
    }

    private void comment(String text) {
        out.println("-- " + text.replace("\n", " "));
    }
}

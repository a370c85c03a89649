package dev.turnstone.cli.report.script;

import dev.turnstone.Position;
import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.changelog.LiveScript.Part;
import dev.turnstone.changelog.Rendering;
import dev.turnstone.cli.plan.ChangedFile;
import dev.turnstone.cli.report.StepText;
import dev.turnstone.cli.terminal.Times;
import dev.turnstone.history.History;
import dev.turnstone.history.InterruptedChangeset.Stop;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Start;
import dev.turnstone.plan.Step;
import dev.turnstone.plugins.PluginsView;
import dev.turnstone.plugins.plan.PluginPlan;
import dev.turnstone.sql.Segmenter;
import dev.turnstone.sql.Segmenter.Commits;
import dev.turnstone.sql.Segmenter.Placement;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.StatementRules;
import dev.turnstone.sql.StatementRules.Effect;
import dev.turnstone.sql.StatementRules.TransactionWords;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/** Prints a plan as a script for the server's own client: every statement as it will be executed, the rest as comments. */
public final class SqlScript {
    private final PrintStream out;
    private final Layout layout;
    private boolean sessionChanged;
    private boolean tablesAreMade;
    /** Statements of the step that are not to be printed. */
    private int done;

    private int statements;
    private boolean transactionIsOpen;

    /** What stands between the statements. */
    public enum Layout {
        /** Nothing but comments: who executes it decides about transactions. */
        STATEMENTS,
        /** What begins and ends the transactions that a run would have; nothing that names a place of this machine. */
        TRANSACTIONS
    }

    /** Of statements alone. */
    public SqlScript(PrintStream out) {
        this(out, Layout.STATEMENTS);
    }

    public SqlScript(PrintStream out, Layout layout) {
        this.out = out;
        this.layout = layout;
    }

    /** How many statements were printed, without those that begin and end transactions. */
    public int statements() {
        return statements;
    }

    /** Prints all steps; behind each, where that is wanted, what records it. */
    public void print(String target, Plan plan, Optional<HistoryScript> rows) {
        List<Step> steps = rows.isPresent() ? plan.steps() : plan.work();
        ScriptHead head = new ScriptHead(this::comment);
        if (layout == Layout.STATEMENTS) {
            head.title(target, plan, steps.size());
        }
        head.print(plan, steps.size());
        sessionChanged |= plan.home().isChosen();
        rows.filter(history -> !tablesAreMade).ifPresent(history -> tables(history, plan));
        tablesAreMade = true;
        int number = 0;
        for (Step step : steps) {
            if (sessionChanged) {
                session(plan);
            }
            sessionChanged = false;
            print(step, ++number + " of " + steps.size(), plan.rules());
            if (rows.isPresent()) {
                record(step, rows.get(), plan);
            }
            commit(plan.rules());
        }
    }

    /** Prints the core's steps, and then those of the plugins that a run would come to, each in its schema. */
    public void print(PluginsView view, Optional<HistoryScript> rows) {
        String target = view.core().target();
        if (!view.isRefused()) {
            print(target, view.core().plan(), rows);
        }
        boolean elsewhere = false;
        for (PluginPlan each : view.plugins()) {
            Plan plan = each.plan();
            boolean isReached = view.reached().contains(each.plugin().id());
            if (isReached && !plan.steps().isEmpty()) {
                out.println();
                each.plugin()
                        .description()
                        .schema()
                        .ifPresent(schema ->
                                comment("in the schema " + schema + ", which migrate makes when it isn't there"));
                boolean noDatabase = plan.history().presence() == History.Presence.NO_DATABASE;
                if (elsewhere && noDatabase && plan.home().schema().isEmpty()) {
                    comment(
                            "in the schema of the login, which is to be named here: there is no database yet that tells it");
                }
                print(target, plan, rows);
                elsewhere |= plan.home().isChosen();
                sessionChanged |= plan.home().isChosen();
            } else if (!isReached) {
                comment("not run: the plugin " + each.plugin().id());
            }
        }
    }

    /** They are the role's too. */
    private void tables(HistoryScript rows, Plan plan) {
        List<String> statements = rows.tables();
        if (!statements.isEmpty()) {
            if (plan.home().roleStatement().isPresent()) {
                session(plan);
                sessionChanged = false;
            }
            out.println();
            comment("the tracking tables");
            begin(plan.rules());
            statements.forEach(text -> own(text, plan.rules()));
            commit(plan.rules());
        }
    }

    private void record(Step step, HistoryScript rows, Plan plan) {
        if (sessionChanged) {
            session(plan);
            sessionChanged = false;
        }
        List<String> texts = rows.after(step);
        if (!texts.isEmpty()) {
            begin(plan.rules());
        }
        texts.forEach(text -> own(text, plan.rules()));
    }

    /** As the user's are written: some clients want a line behind each. */
    private void own(String text, StatementRules rules) {
        statements++;
        word(text, rules);
    }

    private void word(String text, StatementRules rules) {
        String verb = text.contains(" ") ? text.substring(0, text.indexOf(' ')) : text;
        out.println(rules.asScript(
                new SqlStatement(text, Position.startOf("history"), List.of(verb), ";", SqlStatement.Input.NONE)));
    }

    private void begin(StatementRules rules) {
        if (layout == Layout.TRANSACTIONS && !transactionIsOpen) {
            transactionIsOpen = true;
            rules.transactionWords()
                    .map(TransactionWords::begin)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> word(text, rules));
        }
    }

    private void commit(StatementRules rules) {
        if (transactionIsOpen) {
            transactionIsOpen = false;
            rules.transactionWords().ifPresent(words -> word(words.commit(), rules));
        }
    }

    /** As in a run, every step begins in the session that the login gives, in the role and the schema that were asked for. */
    private void session(Plan plan) {
        out.println();
        comment("the session as it is after the login, in the "
                + (plan.home().roleStatement().isPresent() ? "role and the schema" : "schema") + " of this run");
        plan.freshSession().forEach(this::plain);
    }

    private void plain(String statement) {
        statements++;
        out.println(statement + ";");
    }

    private void print(Step step, String number, StatementRules rules) {
        StepText text = StepText.of(step);
        out.println();
        comment(number + ": " + step.name() + ": " + text.action().words()
                + (text.detail().isEmpty() ? "" : ", " + text.detail()));
        if (step instanceof Step.Apply apply) {
            Changeset changeset = apply.changeset();
            checksum(changeset);
            sendsNothing(apply);
            done = goOn(apply.start());
            print(changeset.change(), changeset.directives(), changeset.at(), rules);
        } else if (step instanceof Step.TakeBack back) {
            done = goOn(back.start());
            for (Changeset.Undo undo : back.changeset().undo()) {
                print(undo.change(), undo.directives(), undo.at(), rules);
            }
        }
    }

    /** Its changes may all be for other databases, or it does no more than give a tag. */
    private void sendsNothing(Step.Apply apply) {
        Changeset changeset = apply.changeset();
        if (changeset.change() instanceof Change.Sql && apply.shape().statements() == 0) {
            comment(changeset
                    .notes()
                    .tag()
                    .map(tag -> "gives the database the tag " + tag)
                    .orElse("it has no statement for this database, and is recorded as run"));
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
            file(sql.script().file());
            directives
                    .statementTimeout()
                    .ifPresent(time -> comment("each statement is cancelled after " + Times.shown(time)));
            directives.expected().ifPresent(time -> comment("expected to take " + Times.shown(time)));
            statements(new Part.Written(sql.script()), directives, at, new Cut(rules, directives));
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

    private void file(String name) {
        if (layout == Layout.STATEMENTS) {
            comment("file " + name);
        }
    }

    /** How the scripts of a change are cut, and laid out in transactions. */
    private record Cut(StatementRules rules, Segmenter segmenter) {
        Cut(StatementRules rules, Directives directives) {
            this(
                    rules,
                    new Segmenter(
                            rules,
                            directives.transaction() == TransactionMode.NONE
                                    ? Commits.EACH_STATEMENT
                                    : Commits.AT_THE_END));
        }
    }

    /** Of what only the database can tell, what it would be just now is printed where that can be known. */
    private void live(Change.Live live, Directives directives, Position at, StatementRules rules) {
        file(live.script().file());
        if (!live.script().before().isEmpty()) {
            commit(rules);
            live.script().before().forEach(this::plain);
            sessionChanged = true;
        }
        Cut cut = new Cut(rules, directives);
        int open = 0;
        for (Part part : live.script().parts()) {
            if (part instanceof Part.Open hidden) {
                Optional<String> answer = live.today().about(open++);
                String table = hidden.rendering().table();
                comment("made when its turn has come, of what the table " + table + " is then; "
                        + (answer.isPresent() ? "as it is now:" : "what runs before it decides about that"));
                answer.ifPresent(text -> made(hidden.rendering(), text, cut));
            } else {
                statements((Part.Written) part, directives, at, cut);
            }
        }
    }

    private void made(Rendering rendering, String answer, Cut cut) {
        try (StatementReader script = rendering.statements(answer, cut.rules().splitter())) {
            print(script, cut);
        } catch (IOException | UnreadableScript e) {
            comment("it would fail: " + e.getMessage());
        }
    }

    private void statements(Part.Written part, Directives directives, Position at, Cut cut) {
        try (StatementReader script = part.script().statements(cut.rules().splitter(), directives.delimiter())) {
            print(script, cut);
        } catch (IOException | UnreadableScript e) {
            throw ChangedFile.changed(part.script().file(), at, e);
        }
    }

    private void print(StatementReader script, Cut cut) throws IOException {
        StatementRules rules = cut.rules();
        for (var next = script.next(); next.isPresent(); next = script.next()) {
            Placement placement = cut.segmenter().place(next.get());
            if (done > 0) {
                done--;
                continue;
            }
            lead(placement, rules);
            statements += rules.effectOf(next.get()) == Effect.CONTROLS_TRANSACTION ? 0 : 1;
            out.println(rules.asScript(next.get()));
            sessionChanged |= rules.mayChangeSession(next.get());
            if (next.get().input() == SqlStatement.Input.INLINE_ROWS) {
                rows(script.inlineRows());
            }
        }
    }

    /** Leads over to where the next statement goes. */
    private void lead(Placement placement, StatementRules rules) {
        if (placement != Placement.JOINS) {
            commit(rules);
        }
        if (placement != Placement.ALONE) {
            begin(rules);
        }
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

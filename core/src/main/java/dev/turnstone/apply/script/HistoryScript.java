package dev.turnstone.apply.script;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Settings;
import dev.turnstone.Status;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.journal.RowNumbers;
import dev.turnstone.apply.step.RowWriting;
import dev.turnstone.changelog.Change;
import dev.turnstone.dialect.Dialects;
import dev.turnstone.dialect.ScriptDialect;
import dev.turnstone.history.History;
import dev.turnstone.history.HistoryName;
import dev.turnstone.history.HistoryRows;
import dev.turnstone.history.RunSignature;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The statements by which a script that is executed by hand leaves the history that a run would have left. Not
 * thread-safe: rows are numbered in the order in which they are asked for.
 */
public final class HistoryScript {
    private static final Pattern PARAMETER = Pattern.compile("\\?");

    private final ScriptDialect dialect;
    private final Plan plan;
    private final HistoryName name;
    private final Optional<String> schema;
    private final RowWriting writing;
    private final List<String> written = new ArrayList<>();

    private HistoryScript(ScriptDialect dialect, Settings settings, Plan plan, RunSignature run) {
        this.dialect = dialect;
        this.plan = plan;
        this.schema = settings.historySchema().or(settings::schema);
        this.name =
                new HistoryName(schema.orElse("the login's own"), settings.historyTable(), settings.historyFormat());
        HistoryRows table = name.format().rows(dialect, named(name.table()));
        RowNumbers numbers = new RowNumbers(plan.history().nextOrder());
        this.writing = new RowWriting(this::write, table, numbers, run);
    }

    /**
     * For the steps of a plan.
     *
     * @param run what its rows are signed with
     * @throws TurnstoneException when its history is no table
     */
    public static HistoryScript of(Status status, Settings settings, RunSignature run) {
        ScriptDialect dialect =
                Dialects.named(status.database()).orElseThrow(() -> new TurnstoneException(unwritable(status)));
        return new HistoryScript(dialect, settings, status.plan(), run);
    }

    private static Problem unwritable(Status status) {
        return new Problem(
                ErrorCode.SETTING_INVALID,
                "No script can write the history of " + status.target() + ": it isn't a table.",
                List.of(),
                "Leave out --with-history.");
    }

    /** Why the history of this plan can't be written by a script; empty when it can. */
    public List<Problem> obstacles() {
        List<Problem> problems = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (isCode(step)) {
                problems.add(obstacle(step, "is Java, which no script can run"));
            } else if (isBegun(step)) {
                problems.add(obstacle(step, "was begun by a run and not finished, which only a run can go on with"));
            }
        }
        return problems;
    }

    private static Problem obstacle(Step step, String why) {
        return new Problem(
                ErrorCode.SETTING_INVALID,
                step.name() + " " + why + ": a script that records it would record what was not done.",
                List.of(),
                "Leave out --with-history, or let migrate do it.");
    }

    private static boolean isCode(Step step) {
        return step instanceof Step.Apply apply && apply.changeset().change() instanceof Change.Code
                || step instanceof Step.TakeBack back
                        && back.changeset().undo().stream().anyMatch(undo -> undo.change() instanceof Change.Code);
    }

    private static boolean isBegun(Step step) {
        return step instanceof Step.Apply apply && apply.start().interrupted().isPresent()
                || step instanceof Step.TakeBack back
                        && back.start().interrupted().isPresent();
    }

    /** What makes the tables, when a run would make them. */
    public List<String> tables() {
        if (plan.history().presence() == History.Presence.PRESENT
                || plan.steps().isEmpty()) {
            return List.of();
        }
        return name.format().creation(dialect, name, this::named);
    }

    /** What records that a step is done. */
    public List<String> after(Step step) {
        written.clear();
        try {
            writing.write(step);
        } catch (SQLException e) {
            throw new IllegalStateException("nothing is connected to", e);
        }
        return List.copyOf(written);
    }

    private String named(String tableName) {
        String quoted = name.format().quoted(dialect.naming(), tableName);
        return schema.map(in -> dialect.naming().quote(in) + "." + quoted).orElse(quoted);
    }

    private int write(String sql, @Nullable Object... parameters) {
        StringBuilder text = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(sql);
        for (int i = 0; parameter.find(); i++) {
            parameter.appendReplacement(text, Matcher.quoteReplacement(literal(parameters[i])));
        }
        written.add(parameter.appendTail(text).toString());
        return 1;
    }

    private String literal(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        return value instanceof Number ? value.toString() : dialect.literal(value.toString());
    }
}

package dev.turnstone.flyway.source;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.RowNotes;
import dev.turnstone.flyway.history.FlywayRow;
import dev.turnstone.flyway.history.RowType;
import dev.turnstone.flyway.name.Event;
import dev.turnstone.plan.Contents;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Step;
import dev.turnstone.plan.step.StepPlanning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plans the removal of all that is in the schemas of a project; of those that a run of it made, themselves. */
record Emptying(Schemas schemas, Database database, List<FlywayRow> rows, Consumer<Problem> problems) {
    /** The row of schemas that were made has their names as they are written in statements. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")+)\"|`((?:[^`]|``)+)`");

    void plan(Contents contents, StepPlanning planning, CallbackSteps callbacks, List<Step> steps) {
        if (schemas.cleaning() == Schemas.Cleaning.REFUSED) {
            problems.accept(new Problem(
                    ErrorCode.SETTING_INVALID,
                    "Nobody has allowed that all that is in the schema is removed. Nothing was run.",
                    List.of(),
                    "Where it may be: --clean-enabled, or cleanDisabled = false in flyway.toml."));
            return;
        }
        steps.addAll(callbacks.at(Event.AFTER_CONNECT));
        steps.addAll(callbacks.at(Event.BEFORE_CLEAN));
        Set<String> made = made();
        for (String schema : names()) {
            boolean whole = made.contains(schema);
            String name = whole ? "schema " + schema : "all in schema " + schema;
            (whole ? contents.removing(schema) : contents.emptying(schema))
                    .filter(removal -> !removal.statements().isEmpty())
                    .map(removal -> planning.apply(changeset(new RemovingScript(name, removal))))
                    .map(step -> CallbackSteps.recording(step, Step.Row.NONE))
                    .ifPresent(steps::add);
        }
        steps.addAll(callbacks.at(Event.AFTER_CLEAN));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(schemas.names());
        Optional<String> usual = database.schema();
        usual.filter(name -> !names.contains(name)).ifPresent(name -> names.add(0, name));
        return names;
    }

    private Set<String> made() {
        return rows.stream()
                .filter(row -> row.type() == RowType.SCHEMA)
                .flatMap(row -> QUOTED.matcher(row.script()).results())
                .map(Emptying::unquoted)
                .collect(Collectors.toSet());
    }

    private static String unquoted(MatchResult name) {
        return name.group(1) != null
                ? name.group(1).replace("\"\"", "\"")
                : name.group(2).replace("``", "`");
    }

    private static Changeset changeset(RemovingScript script) {
        String name = script.file();
        return new Changeset(
                new ChangesetId("clean", ChangesetId.FLYWAY, name),
                Optional.empty(),
                Optional.empty(),
                new Change.Sql(script),
                List.of(),
                Directives.NONE,
                RowNotes.of(name),
                Position.startOf(name));
    }
}

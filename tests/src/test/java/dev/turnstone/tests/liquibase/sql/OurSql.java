package dev.turnstone.tests.liquibase.sql;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Answers;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.LiveScript.Part;
import dev.turnstone.changelog.Rendering;
import dev.turnstone.dialect.Dialects;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.history.History;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.liquibase.source.LiquibaseSource;
import dev.turnstone.plan.Database;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Planner;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.StatementRules;
import dev.turnstone.sql.UnreadableScript;
import dev.turnstone.tests.liquibase.OfflineDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What we would send for a changelog to a database that isn't there, by the planner that every run uses. */
final class OurSql {
    /** Databases that we don't run on read the made-up scripts as this one does. */
    /** What a table says that has none of the columns of a file. */
    private static final String OF_OTHER_COLUMNS = new Answers(List.of("?", "?")).toText();

    private static final String ANY = "jdbc:h2:mem:any";

    private final StatementRules rules;
    private final Plan plan;
    private final Planner planner;

    private OurSql(StatementRules rules, Planner planner) {
        this.rules = rules;
        this.planner = planner;
        this.plan = planner.forward(history(List.of()), Goal.NEWEST);
    }

    static OurSql of(Path folder, String changelog, OfflineDatabase database) {
        StatementRules rules = Dialects.forUrl("jdbc:" + database.shortName() + ":")
                .or(() -> Dialects.forUrl(ANY))
                .orElseThrow();
        return new OurSql(
                rules,
                LiquibaseSource.of(SearchPath.of(List.of(folder)), changelog)
                        .read()
                        .on(Database.offline(database.shortName(), rules, Optional.empty())));
    }

    /** What is wrong with it. */
    List<Problem> problems() {
        return plan.problems();
    }

    /** Whether it can't be read; what can't be said in SQL is another matter. */
    boolean isUnreadable() {
        return plan.problems().stream()
                .anyMatch(problem -> problem.isError()
                        && problem.code() != ErrorCode.SQL_UNREADABLE
                        && problem.code() != ErrorCode.CLASS_UNUSABLE);
    }

    /** The statements of each changeset by its id, or why there are none. */
    Map<String, Sql> forward() {
        Map<String, Sql> sql = new LinkedHashMap<>();
        for (Changeset changeset : plan.changelog().changesets()) {
            sql.put(changeset.id().id(), read(changeset.change()));
        }
        for (Step step : plan.steps()) {
            sql.put(step.id().id(), unusable(step).orElseGet(() -> read(step)));
        }
        return sql;
    }

    /** That of a class which can't be used. */
    private Optional<Sql> unusable(Step step) {
        List<Integer> beginnings = plan.changelog().changesets().stream()
                .map(changeset -> changeset.at().line())
                .toList();
        return plan.problems().stream()
                .filter(problem -> problem.code() == ErrorCode.CLASS_UNUSABLE)
                .filter(problem -> step instanceof Step.Apply apply
                        && apply.changeset().at().line()
                                == beginnings.stream()
                                        .filter(line ->
                                                line <= problem.where().get(0).line())
                                        .max(Integer::compare)
                                        .orElseThrow())
                .findFirst()
                .map(problem -> Sql.refused(problem.what()));
    }

    /** The same for the way back, once all of them were run. */
    Map<String, Sql> back() {
        List<Changeset> all = plan.changelog().changesets();
        Plan back = planner.back(
                history(all.stream().map(OurSql::row).toList()), new Goal.Reach.Count(Math.max(1, all.size())));
        Map<String, Sql> sql = new LinkedHashMap<>();
        for (Problem problem : back.problems()) {
            for (Changeset changeset : all) {
                if (problem.what().contains(changeset.id() + ".")) {
                    sql.put(changeset.id().id(), Sql.refused(problem.what()));
                }
            }
        }
        for (Step step : back.steps()) {
            sql.put(step.id().id(), read(step));
        }
        return sql;
    }

    private Sql read(Step step) {
        List<String> statements = new ArrayList<>();
        for (Change change : step.changes()) {
            Sql sql = read(change);
            if (sql.refusal().isPresent()) {
                return sql;
            }
            statements.addAll(sql.statements());
        }
        return new Sql(statements, Optional.empty());
    }

    /** A program is a comment, as with Liquibase; a message is nothing. */
    private Sql read(Change change) {
        if (change instanceof Change.Live live) {
            return read(live);
        }
        if (change instanceof Change.Code || change instanceof Change.Stop) {
            return Sql.refused("it is no SQL");
        }
        if (change instanceof Change.Program program) {
            return new Sql(List.of("-- " + program.shown()), Optional.empty());
        }
        return change instanceof Change.Sql written
                ? read(() -> written.script().statements(rules.splitter(), ";"))
                : new Sql(List.of(), Optional.empty());
    }

    /** Rows are those of a table that tells no types of theirs; of all else only a database can tell the SQL. */
    private Sql read(Change.Live live) {
        List<String> statements = new ArrayList<>();
        for (Part part : live.script().parts()) {
            Sql sql = read(part);
            if (sql.refusal().isPresent()) {
                return sql;
            }
            statements.addAll(sql.statements());
        }
        return new Sql(statements, Optional.empty());
    }

    private Sql read(Part part) {
        if (part instanceof Part.Written written) {
            return read(() -> written.script().statements(rules.splitter(), ";"));
        }
        Rendering rendering = ((Part.Open) part).rendering();
        return rendering.effect() == Rendering.Effect.ROWS
                ? read(() -> rendering.statements(OF_OTHER_COLUMNS, rules.splitter()))
                : Sql.refused("only a database can tell its SQL");
    }

    private interface Opening {
        StatementReader open() throws IOException;
    }

    private static Sql read(Opening script) {
        List<String> statements = new ArrayList<>();
        try (StatementReader reader = script.open()) {
            for (Optional<SqlStatement> next = reader.next(); next.isPresent(); next = reader.next()) {
                statements.add(next.get().text());
            }
            return new Sql(statements, Optional.empty());
        } catch (UnreadableScript e) {
            return Sql.refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static History history(List<AppliedChangeset> rows) {
        return new History(History.Presence.PRESENT, rows, List.of(), Optional.empty(), History.Schema.EMPTY);
    }

    private static AppliedChangeset row(Changeset changeset) {
        ChangesetId id = changeset.id();
        return new AppliedChangeset(
                id,
                Optional.of(LocalDateTime.of(2020, 1, 2, 3, 4)),
                1,
                AppliedChangeset.EXECUTED,
                changeset.checksum(),
                "",
                "",
                Optional.empty(),
                "4.33.0",
                Optional.empty());
    }
}

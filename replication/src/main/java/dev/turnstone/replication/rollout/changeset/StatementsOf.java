package dev.turnstone.replication.rollout.changeset;

import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.LiveScript.Part;
import dev.turnstone.replication.rollout.changeset.PendingChangeset.Contents;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import dev.turnstone.sql.StatementRules;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the statements of a changeset. */
public final class StatementsOf {
    private final StatementRules rules;
    private final List<SqlStatement> all = new ArrayList<>();
    private Contents contents = Contents.STATEMENTS;

    private StatementsOf(StatementRules rules) {
        this.rules = rules;
    }

    /** What a changeset runs. */
    public record Found(List<SqlStatement> statements, Contents contents) {}

    /** All statements, in the order in which they run. */
    public static Found in(Changeset changeset, StatementRules rules) {
        StatementsOf found = new StatementsOf(rules);
        found.add(changeset.change(), changeset.directives());
        return new Found(found.all, found.contents);
    }

    private void add(Change change, Directives directives) {
        if (change instanceof Change.Sequence sequence) {
            sequence.parts().forEach(part -> add(part.change(), part.directives()));
        } else if (change instanceof Change.Sql sql) {
            read(() -> sql.script().statements(rules.splitter(), directives.delimiter()));
        } else if (change instanceof Change.Live live) {
            add(live, directives);
        } else if (change.hasCode()) {
            contents = Contents.MORE;
        }
    }

    /** Of what is made when its turn has come, it is what it would be today. */
    private void add(Change.Live live, Directives directives) {
        int open = 0;
        for (Part part : live.script().parts()) {
            if (part instanceof Part.Written written) {
                read(() -> written.script().statements(rules.splitter(), directives.delimiter()));
            } else if (part instanceof Part.Open hidden) {
                Optional<String> answer = live.today().about(open++);
                if (answer.isPresent()) {
                    read(() -> hidden.rendering().statements(answer.get(), rules.splitter()));
                } else {
                    contents = Contents.MORE;
                }
            }
        }
    }

    /** Opens a script. */
    @FunctionalInterface
    private interface Opening {
        StatementReader open() throws IOException;
    }

    /** What can't be read is told by the plan, which reads it too. */
    private void read(Opening opening) {
        try (StatementReader script = opening.open()) {
            for (var next = script.next(); next.isPresent(); next = script.next()) {
                all.add(next.get());
            }
        } catch (IOException | UnreadableScript e) {
            contents = Contents.MORE;
        }
    }
}

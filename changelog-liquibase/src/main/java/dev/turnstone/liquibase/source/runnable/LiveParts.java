package dev.turnstone.liquibase.source.runnable;

import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.LiveScript;
import dev.turnstone.changelog.LiveScript.Part;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.checksum.TargetedChange;
import dev.turnstone.liquibase.render.LiveChange;
import dev.turnstone.liquibase.render.Renderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The changes of a changeset as one script: those whose statements depend on a table stand apart. */
final class LiveParts {
    private final String file;
    private final Renderer renderer;
    private final Supplier<ChangesetSql> sql;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private final List<ChangeElement> written = new ArrayList<>();
    private boolean live;

    private LiveParts(String file, Renderer renderer, Supplier<ChangesetSql> sql) {
        this.file = file;
        this.renderer = renderer;
        this.sql = sql;
    }

    /**
     * One script of all of them, in their order.
     *
     * @param renderer tells which of them depend on a table
     * @param sql makes the statements, each time the script is read
     */
    static Change of(String file, List<ChangeElement> changes, Renderer renderer, Supplier<ChangesetSql> sql) {
        LiveParts parts = new LiveParts(file, renderer, sql);
        changes.forEach(parts::add);
        return parts.change(changes);
    }

    private void add(ChangeElement element) {
        Optional<LiveChange> change =
                TargetedChange.isFor(element, renderer.database()) ? renderer.live(element.change()) : Optional.empty();
        if (change.isEmpty()) {
            written.add(element);
            return;
        }
        live = true;
        endWritten();
        parts.add(new Part.Open(new LiveRendering(change.get(), element, sql)));
        change.get().before().stream()
                .filter(statement -> !before.contains(statement))
                .forEach(before::add);
    }

    private void endWritten() {
        if (!written.isEmpty()) {
            parts.add(new Part.Written(new RenderedScript(file, List.copyOf(written), List.of(), sql)));
            written.clear();
        }
    }

    private Change change(List<ChangeElement> changes) {
        if (!live) {
            return new Change.Sql(new RenderedScript(file, changes, List.copyOf(written), sql));
        }
        endWritten();
        return new Change.Live(new LiveScript(file, before, parts));
    }
}

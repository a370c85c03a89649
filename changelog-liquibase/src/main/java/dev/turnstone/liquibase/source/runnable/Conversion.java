package dev.turnstone.liquibase.source.runnable;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Change.Part;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.changelog.RowNotes;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.liquibase.change.OtherChange;
import dev.turnstone.liquibase.changeset.Behaviour.Transaction;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.changeset.SqlModification;
import dev.turnstone.liquibase.changeset.SqlModification.Edit;
import dev.turnstone.liquibase.changeset.SqlModification.Reach;
import dev.turnstone.liquibase.checksum.Checksums;
import dev.turnstone.liquibase.checksum.Description;
import dev.turnstone.liquibase.checksum.recipe.Recipe;
import dev.turnstone.liquibase.deed.CustomClasses.Unusable;
import dev.turnstone.liquibase.deed.Deeds;
import dev.turnstone.liquibase.filter.Selection;
import dev.turnstone.liquibase.filter.UnreadableExpression;
import dev.turnstone.liquibase.read.ChangelogFiles;
import dev.turnstone.liquibase.render.Renderer;
import dev.turnstone.liquibase.render.Renderers;
import dev.turnstone.liquibase.render.SqlEditing;
import dev.turnstone.sql.UnreadableScript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes changesets that can be run out of those that were read. */
public final class Conversion {
    private final Selection selection;
    private final ChangelogFiles files;
    private final Checksums checksums;
    private final Recipe recipe;
    private final Map<ChangesetId, Optional<Checksum>> made = new HashMap<>();
    private final Deeds deeds;
    private final Undoing undoing;
    private final Consumer<Problem> problems;

    /**
     * Converts for one run.
     *
     * @param recipe of the checksums that new rows get
     */
    public Conversion(
            Selection selection, ChangelogFiles files, Deeds deeds, Recipe recipe, Consumer<Problem> problems) {
        this.selection = selection;
        this.files = files;
        this.deeds = deeds;
        this.undoing = new Undoing(deeds);
        this.checksums = new Checksums(selection, files, deeds::digest);
        this.recipe = recipe;
        this.problems = problems;
    }

    public Checksums checksums() {
        return checksums;
    }

    /** Makes the checksum, and so tells when a file isn't there that the changeset names. */
    public void digest(LiquibaseChangeset read) {
        checksum(read);
    }

    /** Whether a row has the checksum that it would be given now. */
    public boolean isAsRecorded(LiquibaseChangeset read, AppliedChangeset row) {
        return row.checksum().isPresent() && row.checksum().equals(checksum(read));
    }

    /** The changeset as the history knows it: to be recorded or compared, not to be run. */
    public Changeset known(LiquibaseChangeset read) {
        return changeset(read, script(read, readable(read), Reach.FORWARD), List.of());
    }

    /** The changeset with all that it does; how it is taken back is left open. */
    public Changeset runnable(LiquibaseChangeset read) {
        return changeset(read, change(read, readable(read), Reach.FORWARD), List.of());
    }

    /**
     * The changeset with what takes it back.
     *
     * @param all where other changesets stand whose changes take it back
     * @return empty, and told as a problem, when nobody says how
     */
    public Optional<Changeset> undoable(LiquibaseChangeset read, List<LiquibaseChangeset> all) {
        return undoing.of(read, all, problems).map(changes -> {
            if (changes.isEmpty()) {
                return known(read);
            }
            Change undo = change(read, changes, Reach.BOTH_WAYS);
            return changeset(
                    read, known(read).change(), List.of(new Changeset.Undo(undo, directives(read), read.at())));
        });
    }

    /** A file that can't be read was told by now, and once is enough. */
    private List<ChangeElement> readable(LiquibaseChangeset read) {
        return checksum(read).isPresent() ? read.changes() : List.of();
    }

    /** All of it as one script, if it is all SQL; else its scripts and what stands between them. */
    private Change change(LiquibaseChangeset read, List<ChangeElement> changes, Reach way) {
        deeds.problems(changes).forEach(problems);
        List<Part> parts = new ArrayList<>();
        List<ChangeElement> sql = new ArrayList<>();
        for (ChangeElement element : changes) {
            Optional<Change> deed = deed(element);
            if (deed.isEmpty()) {
                sql.add(element);
            } else {
                addScript(read, sql, way, parts);
                parts.add(new Part(deed.get(), directives(read), element.node().at()));
            }
        }
        if (parts.isEmpty()) {
            return script(read, changes, way);
        }
        addScript(read, sql, way, parts);
        return new Change.Sequence(parts);
    }

    private void addScript(LiquibaseChangeset read, List<ChangeElement> sql, Reach way, List<Part> parts) {
        if (!sql.isEmpty()) {
            parts.add(new Part(
                    script(read, List.copyOf(sql), way),
                    directives(read),
                    sql.get(0).node().at()));
            sql.clear();
        }
    }

    /** Of a class that can't be used it is told already. */
    private Optional<Change> deed(ChangeElement element) {
        try {
            return element.change() instanceof OtherChange other ? deeds.deed(other) : Optional.empty();
        } catch (Unusable e) {
            return Optional.empty();
        }
    }

    private Change script(LiquibaseChangeset read, List<ChangeElement> changes, Reach way) {
        return LiveParts.of(read.at().file(), changes, renderer(read), () -> sql(read, way));
    }

    private Changeset changeset(LiquibaseChangeset read, Change change, List<Changeset.Undo> undo) {
        return new Changeset(
                read.id(), Optional.empty(), checksum(read), change, undo, directives(read), notes(read), read.at());
    }

    private static Directives directives(LiquibaseChangeset read) {
        TransactionMode mode =
                read.behaviour().transaction() == Transaction.NONE ? TransactionMode.NONE : TransactionMode.DEFAULT;
        return new Directives(mode, Optional.empty(), Optional.empty(), Set.of(), ";");
    }

    private ChangesetSql sql(LiquibaseChangeset read, Reach way) {
        List<Edit> edits = read.modifications().stream()
                .filter(modification -> isMeant(modification, way))
                .flatMap(modification -> modification.edits().stream())
                .toList();
        return new ChangesetSql(renderer(read), files.of(read), new SqlEditing(edits), deeds);
    }

    private Renderer renderer(LiquibaseChangeset read) {
        return Renderers.of(selection.database(), read.behaviour().quoting(), files.of(read))
                .orElseThrow(() -> new IllegalStateException("no renderer for " + selection.database()));
    }

    private boolean isMeant(SqlModification modification, Reach way) {
        try {
            return selection.reasonAgainst(modification.filters()).isEmpty()
                    && (way == Reach.FORWARD || modification.reach() == way);
        } catch (UnreadableExpression e) {
            throw new UnreadableScript("The contexts of modifySql can't be read: " + e.getMessage(), modification.at());
        }
    }

    /** Made once: it is asked for when a changeset is compared, and again when it is written. */
    private Optional<Checksum> checksum(LiquibaseChangeset read) {
        return made.computeIfAbsent(read.id(), id -> make(read));
    }

    private Optional<Checksum> make(LiquibaseChangeset read) {
        try {
            return Optional.of(checksums.of(read, recipe));
        } catch (IOException e) {
            problems.accept(new Problem(
                    ErrorCode.FILE_UNREADABLE,
                    read.id() + " names a file that can't be read: " + e.getMessage() + ".",
                    List.of(read.at()),
                    "Correct the path, or bring the file back."));
            return Optional.empty();
        }
    }

    private static RowNotes notes(LiquibaseChangeset read) {
        return new RowNotes(
                Description.of(read),
                String.join("\n", read.comments()),
                tag(read),
                joined(read.filters().contexts()),
                read.filters().labels().isEmpty()
                        ? Optional.empty()
                        : Optional.of(String.join(",", read.filters().labels())));
    }

    /** The tag that a changeset gives the database. */
    public static Optional<String> tag(LiquibaseChangeset read) {
        return tagging(read).map(OtherChange.TagDatabase::tag);
    }

    /** The change with which it does that. */
    public static Optional<OtherChange.TagDatabase> tagging(LiquibaseChangeset read) {
        return read.changes().stream()
                .map(ChangeElement::change)
                .filter(OtherChange.TagDatabase.class::isInstance)
                .map(OtherChange.TagDatabase.class::cast)
                .findFirst();
    }

    /** Each in parentheses that has more than one word. */
    private static Optional<String> joined(List<String> contexts) {
        return contexts.isEmpty()
                ? Optional.empty()
                : Optional.of(contexts.stream()
                        .map(context -> context.matches("(?s).*[\\s,].*") ? "(" + context + ")" : context)
                        .collect(Collectors.joining(" AND ")));
    }
}

package dev.turnstone.liquibase.source.runnable;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.Change;
import dev.turnstone.changelog.Change.Part;
import dev.turnstone.changelog.Changeset;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.Checksum;
import dev.turnstone.changelog.Directives;
import dev.turnstone.changelog.Directives.TransactionMode;
import dev.turnstone.history.AppliedChangeset;
import dev.turnstone.liquibase.change.OtherChange;
import dev.turnstone.liquibase.changeset.Behaviour.Transaction;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.changeset.SqlModification;
import dev.turnstone.liquibase.changeset.SqlModification.Edit;
import dev.turnstone.liquibase.changeset.SqlModification.Reach;
import dev.turnstone.liquibase.checksum.Checksums;
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
    private final OpenProperties open = new OpenProperties();

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
        open.add(files.open(read));
        return changeset(read, change(read, readable(read), Reach.FORWARD), List.of());
    }

    /**
     * The changeset with what takes it back.
     *
     * @param all where other changesets stand whose changes take it back
     * @return empty, and told as a problem, when nobody says how
     */
    public Optional<Changeset> undoable(LiquibaseChangeset read, List<LiquibaseChangeset> all) {
        return undoing.of(read, all, problems)
                .filter(changes -> hasFiles(read, changes))
                .map(changes -> {
                    if (changes.isEmpty()) {
                        return known(read);
                    }
                    Change undo = change(read, changes, Reach.BOTH_WAYS);
                    return changeset(
                            read, known(read).change(), List.of(new Changeset.Undo(undo, directives(read), read.at())));
                });
    }

    /** How the authors of these changesets would take them back. */
    public WaysBack waysBack(List<LiquibaseChangeset> all) {
        return new WaysBack(all, files, selection.database(), problems);
    }

    /** Without the files that the way back names nothing is planned. */
    private boolean hasFiles(LiquibaseChangeset read, List<ChangeElement> changes) {
        List<MissingFile> missing = MissingFile.of(changes, selection.database(), files.of(read));
        missing.forEach(file -> problems.accept(
                unreadable("The rollback of " + read.id() + " names a file that can't be read: ", file)));
        return missing.isEmpty();
    }

    /** Tells which properties stay as they are written in what was made runnable. */
    public void tellOpenProperties() {
        open.told().forEach(problems);
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
            Optional<Change> deed = Deeds.mayBe(element) ? deed(element) : Optional.empty();
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
                read.id(),
                Optional.empty(),
                checksum(read),
                change,
                undo,
                directives(read),
                HistoryNotes.of(read),
                read.at());
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
        return new ChangesetSql(renderer(read), open.watching(files.of(read)), new SqlEditing(edits), deeds);
    }

    private Renderer renderer(LiquibaseChangeset read) {
        return Renderers.of(selection.database(), read.behaviour().quoting(), open.watching(files.of(read)))
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
            Position at = MissingFile.of(read.changes(), selection.database(), files.of(read)).stream()
                    .findFirst()
                    .map(MissingFile::at)
                    .orElse(read.at());
            MissingFile missing = new MissingFile(at, String.valueOf(e.getMessage()));
            problems.accept(unreadable(read.id() + " names a file that can't be read: ", missing));
            return Optional.empty();
        }
    }

    private static Problem unreadable(String what, MissingFile missing) {
        return new Problem(
                ErrorCode.FILE_UNREADABLE,
                what + missing.why() + ".",
                List.of(missing.at()),
                "Correct the path, or bring the file back.");
    }
}

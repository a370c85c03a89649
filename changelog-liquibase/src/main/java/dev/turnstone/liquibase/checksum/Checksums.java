package dev.turnstone.liquibase.checksum;

import dev.turnstone.changelog.Checksum;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.changeset.SqlModification;
import dev.turnstone.liquibase.checksum.digest.Md5;
import dev.turnstone.liquibase.checksum.recipe.Drift;
import dev.turnstone.liquibase.checksum.recipe.ModificationFields;
import dev.turnstone.liquibase.checksum.recipe.Recipe;
import dev.turnstone.liquibase.filter.Selection;
import dev.turnstone.liquibase.filter.UnreadableExpression;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The checksums of changesets on one kind of database. What a changeset is called, its comments, filters, preconditions
 * and rollbacks have no part in them.
 */
public final class Checksums {
    private final Selection selection;
    private final ChangesetFiles files;
    private final OwnDigests classes;

    /**
     * Makes checksums for one run.
     *
     * @param selection changes for other databases don't count, nor do edits of SQL that aren't meant
     * @param classes asks those that bring a checksum of their own
     */
    public Checksums(Selection selection, ChangesetFiles files, OwnDigests classes) {
        this.selection = selection;
        this.files = files;
        this.classes = classes;
    }

    /** Makes checksums for a run on this database, by its short name, that means all contexts and labels, and asks no class. */
    public Checksums(String database, ChangesetFiles files) {
        this(allOn(database), files, OwnDigests.NONE);
    }

    private static Selection allOn(String database) {
        return new Selection(Set.of(), Optional.empty(), database);
    }

    /**
     * The checksum of a changeset.
     *
     * @throws IOException when a file that it names can't be read
     */
    public Checksum of(LiquibaseChangeset changeset, Recipe recipe) throws IOException {
        return of(changeset, recipe, selection);
    }

    private Checksum of(LiquibaseChangeset changeset, Recipe recipe, Selection run) throws IOException {
        ChangeDigest digest = new ChangeDigest(changeset, recipe, files, classes);
        StringBuilder text = new StringBuilder();
        for (ChangeElement element : changeset.changes()) {
            if (counts(element, recipe)) {
                text.append(digest.of(element)).append(':');
            }
        }
        for (SqlModification modification : changeset.modifications()) {
            if (isMeant(modification, run)) {
                for (String edit : ModificationFields.of(modification, recipe)) {
                    text.append(recipe.mark(Md5.of(edit))).append(';');
                }
            }
        }
        return new Checksum(recipe.mark(Md5.of(text.toString())));
    }

    /**
     * All checksums of one version under which the changeset is unchanged, whichever Liquibase wrote them; the first is
     * that of the newest. None of them hides an edit: they all are made from the same content.
     *
     * @param version of the checksum in the history, 1 to 9
     * @throws IOException when a file that it names can't be read
     */
    public List<Checksum> unchanged(LiquibaseChangeset changeset, int version) throws IOException {
        Set<Checksum> all = new LinkedHashSet<>();
        Selection allOnDatabase = allOn(selection.database());
        for (Set<Drift> drifts : Drifts.combinations(changeset, selection.database(), version)) {
            Recipe recipe = new Recipe(version, drifts);
            all.add(of(changeset, recipe));
            // An earlier run may have meant other contexts.
            if (!changeset.modifications().isEmpty()) {
                all.add(of(changeset, recipe, allOnDatabase));
            }
        }
        return List.copyOf(all);
    }

    private static boolean isMeant(SqlModification modification, Selection run) {
        try {
            return run.reasonAgainst(modification.filters()).isEmpty();
        } catch (UnreadableExpression e) {
            // It is told when the SQL is made.
            return true;
        }
    }

    private boolean counts(ChangeElement element, Recipe recipe) {
        return !recipe.isNinth()
                || recipe.has(Drift.OTHER_DATABASES)
                || TargetedChange.isFor(element, selection.database());
    }
}

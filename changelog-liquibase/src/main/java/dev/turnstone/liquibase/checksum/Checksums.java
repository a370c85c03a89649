package dev.turnstone.liquibase.checksum;

import dev.turnstone.changelog.Checksum;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.changeset.SqlModification;
import dev.turnstone.liquibase.checksum.digest.Md5;
import dev.turnstone.liquibase.checksum.recipe.Drift;
import dev.turnstone.liquibase.checksum.recipe.ModificationFields;
import dev.turnstone.liquibase.checksum.recipe.Recipe;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The checksums of changesets on one kind of database. What a changeset is called, its comments, filters, preconditions
 * and rollbacks have no part in them.
 */
public final class Checksums {
    private final String database;
    private final ChangesetFiles files;
    private final Predicate<SqlModification> meant;

    /**
     * Makes checksums in which all {@code modifySql} count.
     *
     * @param database its short name: changes for other databases don't count
     */
    public Checksums(String database, ChangesetFiles files) {
        this(database, files, modification -> true);
    }

    /**
     * Makes checksums of one run.
     *
     * @param database its short name: changes for other databases don't count
     * @param meant which {@code modifySql} are; as Liquibase has it, the others of the run's changesets don't count
     */
    public Checksums(String database, ChangesetFiles files, Predicate<SqlModification> meant) {
        this.database = database;
        this.files = files;
        this.meant = meant;
    }

    /**
     * The checksum of a changeset.
     *
     * @throws IOException when a file that it names can't be read
     */
    public Checksum of(LiquibaseChangeset changeset, Recipe recipe) throws IOException {
        return of(changeset, recipe, meant);
    }

    private Checksum of(LiquibaseChangeset changeset, Recipe recipe, Predicate<SqlModification> counted)
            throws IOException {
        ChangeDigest digest = new ChangeDigest(changeset, recipe, files);
        StringBuilder text = new StringBuilder();
        for (ChangeElement element : changeset.changes()) {
            if (counts(element, recipe)) {
                text.append(digest.of(element)).append(':');
            }
        }
        for (SqlModification modification :
                changeset.modifications().stream().filter(counted).toList()) {
            for (String edit : ModificationFields.of(modification, recipe)) {
                text.append(recipe.mark(Md5.of(edit))).append(';');
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
        for (Set<Drift> drifts : Drifts.combinations(changeset, database, version)) {
            all.add(of(changeset, new Recipe(version, drifts)));
        }
        if (!changeset.modifications().stream().allMatch(meant)) {
            // A run with other contexts may have meant more.
            for (Set<Drift> drifts : Drifts.combinations(changeset, database, version)) {
                all.add(of(changeset, new Recipe(version, drifts), modification -> true));
            }
        }
        return List.copyOf(all);
    }

    private boolean counts(ChangeElement element, Recipe recipe) {
        return !recipe.isNinth() || recipe.has(Drift.OTHER_DATABASES) || TargetedChange.isFor(element, database);
    }
}

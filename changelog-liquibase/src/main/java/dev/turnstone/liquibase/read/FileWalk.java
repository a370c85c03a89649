package dev.turnstone.liquibase.read;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.liquibase.changeset.Behaviour.Quoting;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.read.change.Attributes;
import dev.turnstone.liquibase.read.change.OneOf;
import dev.turnstone.liquibase.read.changeset.ChangesetReader;
import dev.turnstone.liquibase.read.changeset.KnownAs;
import dev.turnstone.liquibase.read.changeset.RemovedAttributes;
import dev.turnstone.liquibase.read.changeset.Surroundings;
import dev.turnstone.liquibase.read.root.ChangelogFile;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.tree.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The way through one file of a changelog. */
final class FileWalk {
    private final ChangelogWalk all;
    private final Tree tree;
    private final Surroundings around;
    private final Properties.Scope scope;
    private final RemovedAttributes removed;

    FileWalk(ChangelogWalk all, Tree tree, Surroundings outside, Properties.Scope scope) {
        this.all = all;
        this.tree = tree;
        this.scope = scope;
        this.removed = new RemovedAttributes(all.database(), all::tell);
        Attributes root = new Attributes(leaves(tree.root()));
        Quoting quoting =
                OneOf.read(root.node(), "objectQuotingStrategy", Quoting.class).orElse(Quoting.LEGACY);
        Optional<String> named = root.text("logicalFilePath").map(ChangesetReader::stored);
        // A file of plain SQL is known by its own path, whatever that of the file that includes it.
        KnownAs known = tree.format() == Tree.Format.PLAIN_SQL
                ? KnownAs.file(outside.file())
                : named.map(outside.known()::named).orElse(outside.known());
        this.around = outside.with(root).knownAs(known).quoting(quoting);
    }

    /** The root without what stands in it, its texts filled in. */
    private Node leaves(Node root) {
        return all.expanded(root.with(root.leaves()), scope);
    }

    void walk() {
        boolean propertiesFirst = tree.format() == Tree.Format.YAML || tree.format() == Tree.Format.JSON;
        if (propertiesFirst) {
            tree.root().all("property").forEach(this::property);
        }
        for (Node child : tree.root().children()) {
            if (!(propertiesFirst && child.is("property"))) {
                entry(child, around);
            }
        }
    }

    private void entry(Node node, Surroundings here) {
        switch (node.name().toLowerCase(Locale.ROOT)) {
            case "property" -> property(node);
            case "changeset" -> changeset(filledIn(node));
            case "preconditions" -> all.preconditions(all.expanded(node, scope), around);
            case "include" -> include(all.expanded(node, scope), here);
            case "includeall" -> includeAll(all.expanded(node, scope), here);
            case "modifychangesets" -> modified(node, here);
            case "removechangesetproperty" -> removed.read(all.expanded(node, scope));
            default -> {}
        }
    }

    /** Most changesets mention no property, and are what they were. */
    private Node filledIn(Node changeset) {
        Node filled = all.expanded(changeset, scope);
        if (filled != changeset) {
            all.leavesOpen(filled);
        }
        return filled;
    }

    private void property(Node node) {
        all.property(all.expanded(node, scope), scope, around.file());
    }

    private void changeset(Node node) {
        all.changeset(removed.without(node), around).ifPresent(read -> all.add(known(read)));
    }

    /** Some versions of Liquibase gave the one changeset of plain SQL an id of its own in each file. */
    private LiquibaseChangeset known(LiquibaseChangeset read) {
        if (tree.format() != Tree.Format.PLAIN_SQL) {
            return read;
        }
        String id = read.id().id() + "_" + read.id().path().replace('/', '_');
        return read.formerly(new ChangesetId(id, read.id().author(), read.id().path()));
    }

    /** What it gives to the changesets of the files that are included in it. */
    private void modified(Node node, Surroundings here) {
        Attributes given = new Attributes(leaves(node));
        Stream.of("endDelimiter", "runWithSpoolFile")
                .filter(name -> given.text(name).isPresent())
                .forEach(name -> all.tell(new Problem(
                        ErrorCode.CHANGELOG_WORD_IGNORED,
                        name + " of modifyChangeSets has no effect: it is for the programs that Liquibase's paid"
                                + " edition starts.",
                        List.of(node.at()),
                        "Take it out, or say endDelimiter where the SQL is.")));
        node.children().stream()
                .filter(child -> !child.children().isEmpty())
                .forEach(child -> entry(child, here.modifiedBy(given)));
    }

    private void include(Node node, Surroundings here) {
        Attributes given = new Attributes(node);
        all.includes()
                .included(given, around.file())
                .ifPresent(file -> all.read(file, inside(given, file, here), scope.inner(), node.at()));
    }

    private void includeAll(Node node, Surroundings here) {
        Attributes given = new Attributes(node);
        for (ChangelogFile file : all.includes().all(given, around.file())) {
            all.read(file, inside(given, file, here), scope.inner(), node.at());
        }
    }

    private static Surroundings inside(Attributes given, ChangelogFile file, Surroundings here) {
        Optional<String> named = given.text("logicalFilePath").map(ChangesetReader::stored);
        return here.knownAs(here.known().including(file.path(), named))
                .quoting(Quoting.LEGACY)
                .with(given);
    }
}

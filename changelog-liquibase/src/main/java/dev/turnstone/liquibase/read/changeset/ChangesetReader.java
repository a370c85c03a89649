package dev.turnstone.liquibase.read.changeset;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.changelog.MadeAnew;
import dev.turnstone.liquibase.changeset.Behaviour;
import dev.turnstone.liquibase.changeset.Behaviour.OnFailure;
import dev.turnstone.liquibase.changeset.Behaviour.OnValidationFailure;
import dev.turnstone.liquibase.changeset.Behaviour.Order;
import dev.turnstone.liquibase.changeset.Behaviour.Quoting;
import dev.turnstone.liquibase.changeset.Behaviour.Transaction;
import dev.turnstone.liquibase.changeset.Behaviour.When;
import dev.turnstone.liquibase.changeset.ChangeElement;
import dev.turnstone.liquibase.changeset.Filters;
import dev.turnstone.liquibase.changeset.Filters.Ignored;
import dev.turnstone.liquibase.changeset.LiquibaseChangeset;
import dev.turnstone.liquibase.changeset.RollbackBlock;
import dev.turnstone.liquibase.changeset.SqlModification;
import dev.turnstone.liquibase.changeset.SqlModification.Edit;
import dev.turnstone.liquibase.read.change.Attributes;
import dev.turnstone.liquibase.read.change.ChangeReader;
import dev.turnstone.liquibase.read.change.OneOf;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.tree.NodePacker;
import dev.turnstone.liquibase.tree.PackedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads single changesets. */
public final class ChangesetReader {
    private final Consumer<Problem> problems;
    private final ChangeReader changes;
    private final NodePacker packer = new NodePacker();
    private final PreconditionReader preconditions;

    public ChangesetReader(String database, Consumer<Problem> problems) {
        this.problems = problems;
        this.changes = new ChangeReader(database, problems);
        this.preconditions = new PreconditionReader(problems);
    }

    /** Empty, and told as a problem, when it doesn't say who it is. */
    public Optional<LiquibaseChangeset> read(Node node, Surroundings around) {
        Attributes given = new Attributes(node);
        Optional<ChangesetId> id = id(node, given, around);
        LiquibaseChangeset read = changeset(id.orElseGet(() -> nobody(around)), node, given, around);
        return id.map(who -> read);
    }

    /** In whose name the changes are looked through of one that doesn't say who it is: they may be wrong, too. */
    private static ChangesetId nobody(Surroundings around) {
        return new ChangesetId("?", "?", around.path());
    }

    private LiquibaseChangeset changeset(ChangesetId who, Node node, Attributes given, Surroundings around) {
        Behaviour behaviour = behaviour(node, given, around);
        List<Problem> invalid = new ArrayList<>();
        List<ChangeElement> own = behaviour.onValidationFailure() == OnValidationFailure.MARK_RAN
                ? changes(withGiven(node, around), child -> changes.isChange(child, invalid::add))
                : changes(withGiven(node, around), changes::isReadable);
        return new LiquibaseChangeset(
                who,
                around.file(),
                filters(given, around),
                behaviour,
                node.first("preConditions").map(written -> preconditions.read(written, around)),
                own,
                rollbacks(node, who),
                modifications(node),
                node.all("comment").stream()
                        .flatMap(comment -> comment.text().stream())
                        .toList(),
                node.all("validCheckSum").stream()
                        .flatMap(sum -> sum.text().or(() -> sum.value("checkSum")).stream())
                        .toList(),
                given.text("logicalFilePath").isPresent()
                        ? List.of()
                        : around.known().former().stream()
                                .map(path -> new ChangesetId(who.id(), who.author(), path))
                                .toList(),
                invalid,
                node.at());
    }

    /** With what is given to SQL that doesn't say it itself. */
    private static Node withGiven(Node node, Surroundings around) {
        Optional<String> strip = around.given().stripComments();
        if (strip.isEmpty()) {
            return node;
        }
        List<Node> children = node.children().stream()
                .map(child -> isSql(child) && child.first("stripComments").isEmpty()
                        ? child.with(Stream.concat(
                                        child.children().stream(),
                                        Stream.of(Node.leaf("stripComments", strip.get(), child.at())))
                                .toList())
                        : child)
                .toList();
        return node.with(children);
    }

    private static boolean isSql(Node node) {
        return node.is("sql") || node.is("sqlFile");
    }

    /** An author may be empty: Liquibase runs such a changeset, and records it so. */
    private Optional<ChangesetId> id(Node node, Attributes given, Surroundings around) {
        List<String> missing = Stream.of("id", "author")
                .filter(name -> given.text(name).isEmpty()
                        || name.equals("id") && given.required(name).isBlank())
                .toList();
        for (String name : missing) {
            problems.accept(new Problem(
                    ErrorCode.CHANGESET_INVALID,
                    "A changeset lacks its " + name + ".",
                    List.of(node.at()),
                    "Add the " + name + ": together with the file's path it says which changeset this is."));
        }
        if (!missing.isEmpty()) {
            return Optional.empty();
        }
        String path = given.text("logicalFilePath").map(ChangesetReader::stored).orElse(around.path());
        return Optional.of(new ChangesetId(given.required("id"), given.required("author"), path));
    }

    /** A logical path as the history has it: with slashes, and without one at its head. */
    public static String stored(String logicalPath) {
        String path = logicalPath.replace('\\', '/');
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static Filters filters(Attributes given, Surroundings around) {
        return new Filters(
                behind(around.contexts(), Surroundings.context(given)),
                behind(around.labels(), given.text("labels")),
                given.text("dbms").map(names -> names.toLowerCase(Locale.ROOT)),
                given.is("ignore") ? Ignored.YES : around.ignored());
    }

    private static List<String> behind(List<String> inherited, Optional<String> own) {
        return Stream.concat(inherited.stream(), own.stream()).toList();
    }

    private Behaviour behaviour(Node node, Attributes given, Surroundings around) {
        When when = given.is("runAlways") || given.is("alwaysRun")
                ? When.ALWAYS
                : given.is("runOnChange") ? When.ON_CHANGE : When.ONCE;
        return new Behaviour(
                when,
                given.flag("failOnError").orElse(true) ? OnFailure.STOP : OnFailure.GO_ON,
                OneOf.read(node, "onValidationFail", OnValidationFailure.class).orElse(OnValidationFailure.HALT),
                given.flag("runInTransaction").orElse(true) ? Transaction.ONE : Transaction.NONE,
                OneOf.read(node, "runOrder", Order.class).orElse(Order.WRITTEN),
                OneOf.read(node, "objectQuotingStrategy", Quoting.class).orElse(around.quoting()),
                given.text("runWith").or(around.given()::runWith),
                given.text("runWithSpoolFile"));
    }

    private List<ChangeElement> changes(Node node, Predicate<Node> readable) {
        return stored(node.children().stream(), readable);
    }

    /** Kept packed, for there may be tens of thousands of them. */
    private List<ChangeElement> stored(Stream<Node> nodes, Predicate<Node> readable) {
        List<PackedNode> packed = nodes.filter(readable).map(packer::pack).toList();
        return new MadeAnew<>(
                packed.size(), index -> ChangeReader.read(packed.get(index).unpack()));
    }

    private List<RollbackBlock> rollbacks(Node node, ChangesetId own) {
        return node.all("rollback").stream()
                .flatMap(rollback -> rollback(rollback, own))
                .toList();
    }

    /** Another changeset whose changes take this one back is of the same author and file, unless it says otherwise. */
    private Stream<RollbackBlock> rollback(Node node, ChangesetId own) {
        Attributes given = new Attributes(node);
        List<RollbackBlock> blocks = new ArrayList<>();
        if (given.text("changeSetId").isPresent()) {
            blocks.add(new RollbackBlock.ChangesOf(
                    new ChangesetId(
                            given.required("changeSetId"),
                            given.text("changeSetAuthor").orElse(own.author()),
                            given.text("changeSetPath").orElse(own.path())),
                    node.at()));
        }
        Stream<Node> sql = node.text().stream()
                .map(text -> new Node(
                        "sql", Optional.of(text), List.of(Node.leaf("stripComments", "true", node.at())), node.at()));
        List<ChangeElement> found = stored(Stream.concat(node.children().stream(), sql), changes::isReadable);
        if (!found.isEmpty()) {
            blocks.add(new RollbackBlock.Changes(found, node.at()));
        }
        return blocks.isEmpty() ? Stream.of(new RollbackBlock.Nothing(node.at())) : blocks.stream();
    }

    private static List<SqlModification> modifications(Node node) {
        return node.all("modifySql").stream().map(ChangesetReader::modification).toList();
    }

    private static SqlModification modification(Node node) {
        Attributes given = new Attributes(node);
        return new SqlModification(
                node.children().stream().flatMap(ChangesetReader::edit).toList(),
                given.text("dbms"),
                Surroundings.context(given),
                given.text("labels"),
                given.is("applyToRollback") ? SqlModification.Reach.BOTH_WAYS : SqlModification.Reach.FORWARD,
                node.at());
    }

    private static Stream<Edit> edit(Node node) {
        Attributes given = new Attributes(node);
        return switch (node.name().toLowerCase(Locale.ROOT)) {
            case "prepend" -> Stream.of(new Edit.Prepend(given.required("value")));
            case "append" -> Stream.of(new Edit.Append(given.required("value")));
            case "appendsqlifnotpresent" -> Stream.of(new Edit.AppendIfAbsent(given.required("value")));
            case "replace" -> Stream.of(new Edit.Replace(given.required("replace"), given.required("with")));
            case "regexpreplace" ->
                Stream.of(new Edit.ReplaceMatches(given.required("replace"), given.required("with")));
            default -> Stream.empty();
        };
    }
}

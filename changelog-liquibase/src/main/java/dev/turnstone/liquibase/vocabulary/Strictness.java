package dev.turnstone.liquibase.vocabulary;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.tree.Node;
import dev.turnstone.liquibase.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells words of a changelog that are none, stand in the wrong place, or stand there twice. In XML everything must be
 * right, as its schema demands. In other formats Liquibase ignores what it doesn't know as long as it is an attribute, so
 * that is a warning. A value with a <code>${property}</code> in it may be anything.
 */
public final class Strictness {
    private static final String WHAT_TO_DO = "Correct it.";

    /** What stands in these is run, asked or included, so nothing may be overlooked. */
    private static final Set<String> HOLDERS =
            Set.of("databasechangelog", "changeset", "rollback", "preconditions", "and", "or", "not");

    private final Consumer<Problem> problems;
    private final ErrorCode unknownAttribute;

    private Strictness(Consumer<Problem> problems, ErrorCode unknownAttribute) {
        this.problems = problems;
        this.unknownAttribute = unknownAttribute;
    }

    /** Checks a changelog as strictly as its format demands. */
    public static void check(Tree tree, Consumer<Problem> problems) {
        if (tree.format() != Tree.Format.XML) {
            new Strictness(problems, ErrorCode.CHANGELOG_WORD_IGNORED).checkRoot(tree.root(), child -> {});
            return;
        }
        // Both in one way through the root's entries: they are made anew each time.
        List<Problem> misplaced = new ArrayList<>();
        Arrangement.Entry root = new Arrangement(misplaced::add).entry(tree.root());
        new Strictness(problems, ErrorCode.CHANGELOG_WORD_UNKNOWN).checkRoot(tree.root(), root::holds);
        root.end();
        misplaced.forEach(problems);
    }

    /** Checks a changelog as strictly as if it were XML. */
    public static void check(Node root, Consumer<Problem> problems) {
        new Strictness(problems, ErrorCode.CHANGELOG_WORD_UNKNOWN).checkRoot(root, child -> {});
    }

    private void checkRoot(Node root, Consumer<Node> children) {
        if (root.is(Elements.ROOT)) {
            check(root, Elements.find(Elements.ROOT).orElseThrow(), children);
        } else {
            root.children().forEach(children);
            wrong(
                    "The changelog's outermost element is " + root.name() + ".",
                    root.at(),
                    "It must be " + Elements.ROOT + ".");
        }
    }

    private void check(Node node, Allowed words, Consumer<Node> children) {
        if (words.text() == Allowed.Text.NONE && node.text().isPresent()) {
            // The schema has it in some changes.
            tell(
                    ChangeTypes.find(node.name()).isPresent() ? ErrorCode.CHANGELOG_WORD_IGNORED : unknownAttribute,
                    node.name() + " has a text, which means nothing.",
                    node.at(),
                    "Remove the text.");
        }
        // A few; a list is faster than a set of records.
        List<Allowed.Attribute> given = new ArrayList<>();
        for (Node child : node.children()) {
            children.accept(child);
            Optional<Allowed.Attribute> attribute = words.attribute(child.name());
            if (attribute.isPresent()) {
                capitals(node, child, attribute.get().name());
                attribute(node, child, attribute.get());
                if (given.contains(attribute.get())) {
                    wrong(child.name() + " stands twice in " + node.name() + ".", child.at(), "Remove one of them.");
                }
                given.add(attribute.get());
            } else if (words.mayHold(child.name())) {
                capitals(node, child, words.spelled(child.name()));
                check(child, Elements.find(child.name()).orElseThrow(), inside -> {});
            } else if (!isPaidChange(child, words)) {
                unknown(node, child, words);
            }
        }
    }

    /** In XML all words have their capitals; elsewhere only those have to that are looked for by their very name. */
    private void capitals(Node node, Node child, String spelled) {
        if (spelled.equals(child.name())) {
            return;
        }
        boolean isLookedFor = !child.children().isEmpty() && holds(node) && !child.is("preConditions");
        if (unknownAttribute == ErrorCode.CHANGELOG_WORD_UNKNOWN || node.is("column") || isLookedFor) {
            wrong(
                    "There is no '" + child.name() + "' in " + node.name() + ": capitals count.",
                    child.at(),
                    "Write " + spelled + ".");
        }
    }

    private static boolean holds(Node node) {
        return HOLDERS.contains(node.name().toLowerCase(Locale.ROOT));
    }

    /** Whoever reads the changes tells them, with what to write instead. */
    private static boolean isPaidChange(Node child, Allowed words) {
        return words.mayHold("sql") && ChangeTypes.isPaid(child.name());
    }

    private void attribute(Node node, Node child, Allowed.Attribute attribute) {
        String name = child.name();
        if (!child.children().isEmpty()) {
            wrong(name + " of " + node.name() + " has entries inside.", child.at(), "Give it one value.");
        }
        String value = child.text().orElse("");
        if (value.contains("${") || child.text().isEmpty()) {
            return;
        }
        boolean capitalsCount = unknownAttribute == ErrorCode.CHANGELOG_WORD_UNKNOWN;
        if (!attribute.choices().isEmpty()
                && attribute.choices().stream().noneMatch(capitalsCount ? value::equals : value::equalsIgnoreCase)) {
            wrong(
                    "There is no " + name + " '" + value + "'.",
                    child.at(),
                    "It is one of " + String.join(", ", attribute.choices()) + ".");
        } else if (!attribute.form().matches(value)) {
            malformed(name, value, attribute.form(), child.at());
        }
    }

    private void malformed(String name, String value, Allowed.Form form, Position at) {
        if (form == Allowed.Form.FLAG) {
            // The schema has these two for false and true, and nobody else.
            boolean isInSchema = value.strip().matches("[01]");
            tell(
                    isInSchema ? ErrorCode.CHANGELOG_WORD_IGNORED : unknownAttribute,
                    "'" + value + "' for " + name + " is neither true nor false; Liquibase would take it for false.",
                    at,
                    "Write true or false.");
        } else {
            wrong("'" + value + "' for " + name + " is no whole number.", at, WHAT_TO_DO);
        }
    }

    private void unknown(Node node, Node child, Allowed words) {
        String name = child.name();
        boolean harmless = Elements.isWithoutEffect(node.name(), name);
        ErrorCode code = harmless ? ErrorCode.CHANGELOG_WORD_IGNORED : codeOf(node, child);
        tell(
                code,
                harmless
                        ? name + " of " + node.name() + " means nothing to any database."
                        : "There is no '" + name + "' in " + node.name() + ".",
                child.at(),
                harmless ? "Remove it." : didYouMean(name, words));
    }

    /** Outside of XML nobody misses an attribute, nor anything inside a change; but in columns everything counts. */
    private ErrorCode codeOf(Node node, Node child) {
        boolean isMissed = node.is("column") || !child.children().isEmpty() && holds(node);
        return isMissed ? ErrorCode.CHANGELOG_WORD_UNKNOWN : unknownAttribute;
    }

    private static String didYouMean(String name, Allowed words) {
        Set<String> known = Stream.concat(
                        words.attributes().values().stream().map(Allowed.Attribute::name),
                        words.children().values().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> near = NearMisses.of(name, known);
        return near.isEmpty() ? WHAT_TO_DO : "Did you mean " + String.join(" or ", near) + "?";
    }

    private void wrong(String what, Position at, String next) {
        tell(ErrorCode.CHANGELOG_WORD_UNKNOWN, what, at, next);
    }

    private void tell(ErrorCode code, String what, Position at, String next) {
        problems.accept(new Problem(code, what, List.of(at), next));
    }
}

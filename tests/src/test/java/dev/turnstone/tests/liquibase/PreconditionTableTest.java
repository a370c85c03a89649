package dev.turnstone.tests.liquibase;

import dev.turnstone.liquibase.changeset.LiquibaseChangelog;
import dev.turnstone.liquibase.changeset.Preconditions.Condition;
import dev.turnstone.liquibase.read.ChangelogReader;
import dev.turnstone.liquibase.read.Reading;
import dev.turnstone.liquibase.read.SearchPath;
import dev.turnstone.tests.servers.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The guide's table of preconditions follows from what {@link PreconditionTest} and, of classes,
 * {@code CustomCodeTest} ask of both, and the listed differences.
 */
class PreconditionTableTest {
    private static final Path FOLDER = Path.of("src/test/resources/liquibase/preconditions");

    /** One listed difference: on which product, which changeset, what they and we do, and why. */
    private record Listed(String product, String changeset, String why) {
        static Listed of(String line) {
            String[] words = line.split(" ", 5);
            return new Listed(words[0], words[1], words[4]);
        }
    }

    @Test
    void the_guide_has_the_table_of_today() throws IOException {
        List<Listed> listed = Files.readAllLines(FOLDER.resolve("differences.txt")).stream()
                .map(Listed::of)
                .toList();
        Notes notes = new Notes();
        StringBuilder text = new StringBuilder("| |");
        for (Product product : Product.values()) {
            text.append(' ').append(product).append(" |");
        }
        text.append("\n|---|").append("---|".repeat(Product.values().length)).append('\n');
        changesetsByPrecondition().forEach((precondition, changesets) -> {
            text.append("| ").append(precondition).append(" |");
            for (Product product : Product.values()) {
                Set<String> reasons = new TreeSet<>();
                listed.stream()
                        .filter(each -> each.product().equals(product.name()) && changesets.contains(each.changeset()))
                        .forEach(each -> reasons.add(each.why() + "."));
                text.append(reasons.isEmpty() ? " = |" : " = " + notes.numbers(reasons) + " |");
            }
            text.append('\n');
        });
        GeneratedPart.of("preconditions").isUpToDate(text + "\n" + notes.text());
    }

    private static Map<String, Set<String>> changesetsByPrecondition() {
        Map<String, Set<String>> changesets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Stream.of("preconditions.xml", "custom.xml")
                .flatMap(name -> read(name).changesets().stream())
                .forEach(changeset -> changeset
                        .preconditions()
                        .ifPresent(preconditions -> preconditions.conditions().stream()
                                .flatMap(PreconditionTableTest::names)
                                .forEach(name -> changesets
                                        .computeIfAbsent(name, each -> new TreeSet<>())
                                        .add(changeset.id().id()))));
        return changesets;
    }

    private static LiquibaseChangelog read(String name) {
        return new ChangelogReader(SearchPath.of(List.of(FOLDER)), Reading.on("postgresql")).read(name);
    }

    private static Stream<String> names(Condition condition) {
        if (condition instanceof Condition.Question question) {
            return Stream.of(question.node().name());
        }
        List<Condition> inside = new ArrayList<>();
        if (condition instanceof Condition.And and) {
            inside.addAll(and.all());
        } else if (condition instanceof Condition.Or or) {
            inside.addAll(or.any());
        } else if (condition instanceof Condition.Not not) {
            inside.addAll(not.none());
        }
        return inside.stream().flatMap(PreconditionTableTest::names);
    }
}

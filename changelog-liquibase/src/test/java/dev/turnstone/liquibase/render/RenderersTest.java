package dev.turnstone.liquibase.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.liquibase.answers.Difference;
import dev.turnstone.liquibase.answers.GoldenSql;
import dev.turnstone.liquibase.change.Change;
import dev.turnstone.liquibase.changeset.Behaviour.Quoting;
import dev.turnstone.liquibase.read.ChangesOfXml;
import dev.turnstone.liquibase.rollback.Inverse;
import dev.turnstone.liquibase.rollback.Inversion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every change on every database says what Liquibase says, but for the differences that a file lists and explains. */
class RenderersTest {
    private static final Path FOLDERS = Path.of("src/test/resources/render");
    private static final List<Difference> DIFFERENCES = Difference.read(Path.of("src/test/resources/differences.txt"));
    private static final Map<String, Quoting> QUOTINGS = Map.of(
            "quoteAllObjects", Quoting.QUOTE_ALL_OBJECTS, "quoteReservedWords", Quoting.QUOTE_ONLY_RESERVED_WORDS);
    private static final String BACK = "rollback of ";

    static Stream<Arguments> changesAndDatabases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .flatMap(change -> new TreeSet<>(Renderers.databases())
                            .stream().map(database -> Arguments.of(change, database)))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("changesAndDatabases")
    void a_change_is_said_as_liquibase_says_it(String change, String database) {
        assertThat(ours(change, database)).isEqualTo(expected(change, database));
    }

    @Test
    void no_difference_is_listed_that_there_isnt() throws IOException {
        Set<Difference> met = new HashSet<>();
        changesAndDatabases().map(Arguments::get).forEach(each -> replaced((String) each[0], (String) each[1], met));
        assertThat(met).containsAll(DIFFERENCES);
    }

    private static Map<String, String> expected(String change, String database) {
        Map<String, String> expected = replaced(change, database, new HashSet<>());
        Path own = FOLDERS.resolve(change).resolve(database + ".ours.sql");
        if (Files.exists(own)) {
            GoldenSql.read(own)
                    .forEach((name, sql) -> assertThat(expected.put(name, sql)).contains(Difference.OURS));
        }
        return withoutNeedlessRollbacks(expected);
    }

    /** What Liquibase says, with the differences put in. */
    private static Map<String, String> replaced(String change, String database, Set<Difference> met) {
        Map<String, String> theirs = GoldenSql.read(FOLDERS.resolve(change).resolve(database + ".sql"));
        for (Difference difference : DIFFERENCES) {
            theirs.replaceAll((name, sql) -> {
                String applied = difference.concerns(database, change, name) ? difference.applied(sql) : sql;
                if (!applied.equals(sql)) {
                    met.add(difference);
                }
                return applied;
            });
        }
        return theirs;
    }

    /** What can't be done needn't be taken back. */
    private static Map<String, String> withoutNeedlessRollbacks(Map<String, String> sql) {
        sql.replaceAll((name, text) -> {
            String way = name.startsWith(BACK) ? name.substring(BACK.length()) : name;
            return GoldenSql.REFUSED.equals(sql.get(way)) ? GoldenSql.REFUSED : text;
        });
        return sql;
    }

    private static Map<String, String> ours(String change, String database) {
        Map<String, String> ours = new LinkedHashMap<>();
        statements(change, database)
                .forEach((name, statements) -> ours.put(
                        name,
                        statements
                                .map(each -> GoldenSql.folded(each.toArray(String[]::new)))
                                .orElse(GoldenSql.REFUSED)));
        return withoutNeedlessRollbacks(ours);
    }

    private static Map<String, Optional<List<String>>> statements(String change, String database) {
        Path folder = FOLDERS.resolve(change);
        Quoting quoting = QUOTINGS.getOrDefault(change, Quoting.LEGACY);
        Renderer renderer =
                Renderers.of(database, quoting, new FilesOfFolder(folder)).orElseThrow();
        Map<String, Optional<List<String>>> statements = new LinkedHashMap<>();
        ChangesOfXml.read(folder.resolve("change.xml"), database).forEach((name, changes) -> {
            statements.put(name, changes.flatMap(each -> statements(renderer, each)));
            statements.put(
                    BACK + name, changes.flatMap(RenderersTest::inverse).flatMap(each -> statements(renderer, each)));
        });
        return statements;
    }

    private static Optional<List<Change>> inverse(List<Change> changes) {
        List<Change> inverse = new ArrayList<>();
        List<Change> backwards = new ArrayList<>(changes);
        Collections.reverse(backwards);
        for (Change change : backwards) {
            if (!(Inversion.of(change) instanceof Inverse.Changes by)) {
                return Optional.empty();
            }
            inverse.addAll(by.changes());
        }
        return Optional.of(inverse);
    }

    private static Optional<List<String>> statements(Renderer renderer, List<Change> changes) {
        List<String> statements = new ArrayList<>();
        try {
            for (Change change : changes) {
                statements.addAll(renderer.render(change));
            }
            return Optional.of(statements);
        } catch (CannotRender e) {
            return Optional.empty();
        }
    }
}

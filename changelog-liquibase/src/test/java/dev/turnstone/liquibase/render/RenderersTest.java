package dev.turnstone.liquibase.render;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final String BACK = "rollback of ";
    private static final List<Difference> DIFFERENCES = Difference.read(Path.of("src/test/resources/differences.txt"));

    static Stream<Arguments> changesAndDatabases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.map(folder -> folder.getFileName().toString())
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
        assertThat(ours(change, database)).isEqualTo(expected(change, database, new HashSet<>()));
    }

    @Test
    void no_difference_is_listed_that_there_isnt() throws IOException {
        Set<Difference> met = new HashSet<>();
        changesAndDatabases()
                .map(Arguments::get)
                .forEach(each -> expected((String) each[0], (String) each[1], met));
        assertThat(met).containsAll(DIFFERENCES);
    }

    private static Map<String, String> expected(String change, String database, Set<Difference> met) {
        Map<String, String> theirs = GoldenSql.read(FOLDERS.resolve(change).resolve(database + ".sql"));
        for (Difference difference : DIFFERENCES) {
            if (difference.concerns(database, change)) {
                theirs.replaceAll((name, sql) -> {
                    String applied = difference.applied(sql);
                    if (!applied.equals(sql)) {
                        met.add(difference);
                    }
                    return applied;
                });
            }
        }
        return withoutNeedlessRollbacks(theirs);
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
        Path folder = FOLDERS.resolve(change);
        Renderer renderer = Renderers.of(database, Quoting.LEGACY, new FilesOfFolder(folder))
                .orElseThrow();
        Map<String, String> ours = new LinkedHashMap<>();
        ChangesOfXml.read(folder.resolve("change.xml"), database).forEach((name, changes) -> {
            ours.put(name, sql(renderer, changes));
            ours.put(BACK + name, sql(renderer, changes.flatMap(RenderersTest::inverse)));
        });
        return withoutNeedlessRollbacks(ours);
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

    private static String sql(Renderer renderer, Optional<List<Change>> changes) {
        List<String> statements = new ArrayList<>();
        try {
            for (Change change : changes.orElseThrow(() -> new CannotRender("incomplete"))) {
                statements.addAll(renderer.render(change));
            }
        } catch (CannotRender e) {
            return GoldenSql.REFUSED;
        }
        return GoldenSql.folded(statements.toArray(String[]::new));
    }
}

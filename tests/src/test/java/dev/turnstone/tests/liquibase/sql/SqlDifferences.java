package dev.turnstone.tests.liquibase.sql;

import dev.turnstone.liquibase.answers.Difference;
import dev.turnstone.liquibase.answers.GoldenSql;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The differences that are listed with their reasons: those of written changesets, which hold for made-up ones too, and
 * those that only made-up ones show. It notes which of them it has met.
 */
final class SqlDifferences {
    private static final List<Difference> OF_WRITTEN =
            Difference.read(Path.of("../changelog-liquibase/src/test/resources/differences.txt"));
    private static final List<Difference> OF_MADE_UP =
            Difference.read(Path.of("src/test/resources/liquibase/sql-differences.txt"));

    private final Set<Difference> met = new HashSet<>();

    /** What we say where an entry allows anything: it is held against the answers of last time. */
    private final SortedSet<String> anything = new TreeSet<>();

    /**
     * The listed differences that explain why the two don't say the same: none when they do; empty when no listed one
     * explains it.
     */
    Optional<List<Difference>> explain(SqlPair pair, Way way) {
        String said = way.of(pair.theirs());
        String ours = way.of(pair.ours());
        List<Difference> used = new ArrayList<>();
        for (Difference difference :
                Stream.concat(OF_WRITTEN.stream(), OF_MADE_UP.stream()).toList()) {
            if (said.equals(ours)) {
                break;
            }
            String replaced = concerns(difference, pair, way) ? Sql.withoutEnds(difference.applied(said)) : said;
            if (!replaced.equals(said)) {
                used.add(difference);
                said = replaced;
            }
        }
        boolean explained = said.equals(ours) || said.equals(Difference.OURS) && !ours.equals(GoldenSql.REFUSED);
        if (!explained) {
            return Optional.empty();
        }
        if (!said.equals(ours)) {
            anything.add(pair.database().shortName() + " " + way.prefix() + pair.says() + " -> "
                    + ours.replaceAll("\\s+", " "));
        }
        met.addAll(used);
        return Optional.of(used);
    }

    private static boolean concerns(Difference difference, SqlPair pair, Way way) {
        String name = pair.database().shortName();
        String says = way.prefix() + pair.says();
        return pair.kinds().stream().anyMatch(kind -> difference.concerns(name, kind, says, says));
    }

    /** Those of made-up changesets that were not met; those of written ones are met elsewhere. */
    List<Difference> groundless() {
        return OF_MADE_UP.stream()
                .filter(difference -> !met.contains(difference))
                .toList();
    }

    /** What we say where a listed difference is that we say something else, whatever it is. */
    SortedSet<String> ownWords() {
        return anything;
    }
}

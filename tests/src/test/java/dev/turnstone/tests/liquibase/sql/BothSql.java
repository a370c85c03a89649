package dev.turnstone.tests.liquibase.sql;

import dev.turnstone.tests.liquibase.LiquibaseOracle;
import dev.turnstone.tests.liquibase.OfflineDatabase;
import dev.turnstone.tests.liquibase.OracleAnswer;
import dev.turnstone.tests.liquibase.generated.GeneratedChangeset;
import dev.turnstone.tests.liquibase.generated.XmlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up changesets in the words of Liquibase and in ours, on one database. */
final class BothSql {
    private static final int TOGETHER = 100;
    private static final String CHANGELOG = "changelog.xml";

    private final Path folder;
    private final OfflineDatabase database;

    BothSql(Path folder, OfflineDatabase database) {
        this.folder = folder;
        this.database = database;
    }

    /** Both ways of each changeset that at least one of the two can read. */
    List<SqlPair> of(List<GeneratedChangeset> changesets) {
        List<SqlPair> pairs = new ArrayList<>();
        for (int from = 0; from < changesets.size(); from += TOGETHER) {
            List<GeneratedChangeset> some = changesets.subList(from, Math.min(changesets.size(), from + TOGETHER));
            pairs.addAll(together(some)
                    .orElseGet(() ->
                            some.stream().flatMap(one -> alone(one).stream()).toList()));
        }
        return pairs;
    }

    private List<SqlPair> alone(GeneratedChangeset one) {
        return together(List.of(one)).orElseGet(() -> List.of(SqlPair.unreadable(database, one)));
    }

    /** Empty when one of the two refuses to read it. */
    private Optional<List<SqlPair>> together(List<GeneratedChangeset> some) {
        try {
            Files.writeString(folder.resolve(CHANGELOG), XmlText.of(some));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        OracleAnswer theirs = LiquibaseOracle.shared().ask(folder, CHANGELOG, database);
        OurSql ours = OurSql.of(folder, CHANGELOG, database);
        if (theirs.refusal().isPresent() || ours.isUnreadable()) {
            return Optional.empty();
        }
        Map<String, Sql> forward = ours.forward();
        Map<String, Sql> back = ours.back();
        List<SqlPair> pairs = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            String id = some.get(i).id();
            OracleAnswer.Changeset their = theirs.changesets().get(i);
            pairs.add(new SqlPair(
                    database,
                    some.get(i),
                    new BothWays(forward(their), back(their)),
                    new BothWays(forward.get(id), back.getOrDefault(id, Sql.refused("no step")))));
        }
        return Optional.of(pairs);
    }

    private static Sql forward(OracleAnswer.Changeset their) {
        return their.invalid().isEmpty() ? sql(their.update()) : Sql.refused(String.join("; ", their.invalid()));
    }

    private static Sql back(OracleAnswer.Changeset their) {
        return sql(their.rollback());
    }

    private static Sql sql(OracleAnswer.Sql sql) {
        return new Sql(sql.statements(), sql.failure());
    }
}

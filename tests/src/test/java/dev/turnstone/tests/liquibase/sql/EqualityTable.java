package dev.turnstone.tests.liquibase.sql;

import dev.turnstone.liquibase.answers.Difference;
import dev.turnstone.liquibase.vocabulary.ChangeType;
import dev.turnstone.liquibase.vocabulary.ChangeTypes;
import dev.turnstone.tests.liquibase.Notes;
import dev.turnstone.tests.liquibase.OfflineDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How the SQL of each kind of change compares with Liquibase's on each database, as a table for people. */
final class EqualityTable {
    private final Map<String, Cell> cells = new HashMap<>();

    /** What was found about one kind of change on one database. */
    private static final class Cell {
        private int pairs;
        private int refusedByUs;
        private int refusedByBoth;
        private final Set<String> reasons = new TreeSet<>();

        void add(SqlPair pair, Way way, List<Difference> differences) {
            differences.forEach(difference -> reasons.add(difference.why()));
            if (way == Way.FORWARD && pair.isReadable()) {
                boolean ours = pair.ours().forward().refusal().isPresent();
                boolean theirs = pair.theirs().forward().refusal().isPresent();
                pairs++;
                refusedByUs += ours ? 1 : 0;
                refusedByBoth += ours && theirs ? 1 : 0;
            }
        }

        String text(Notes notes) {
            if (pairs == refusedByBoth) {
                return "–";
            }
            String mark = pairs == refusedByUs ? "no" : "=";
            return reasons.isEmpty() ? mark : mark + " " + notes.numbers(reasons);
        }
    }

    void add(SqlPair pair, Way way, List<Difference> differences) {
        pair.kinds()
                .forEach(kind -> cells.computeIfAbsent(key(kind, pair.database()), key -> new Cell())
                        .add(pair, way, differences));
    }

    private static String key(String kind, OfflineDatabase database) {
        return kind + " on " + database;
    }

    /** In Markdown, with the reasons below it; all databases must have been compared before. */
    String text() {
        Notes notes = new Notes();
        StringBuilder text = new StringBuilder("| |");
        for (OfflineDatabase database : OfflineDatabase.values()) {
            text.append(' ').append(database.shortName()).append(" |");
        }
        text.append("\n|---|")
                .append("---|".repeat(OfflineDatabase.values().length))
                .append('\n');
        for (ChangeType type : ChangeTypes.all()) {
            text.append("| ").append(type.name()).append(" |");
            for (OfflineDatabase database : OfflineDatabase.values()) {
                Cell cell = cells.get(key(type.name(), database));
                text.append(' ')
                        .append(cell == null ? "not compared" : cell.text(notes))
                        .append(" |");
            }
            text.append('\n');
        }
        return text + "\n" + notes.text();
    }
}

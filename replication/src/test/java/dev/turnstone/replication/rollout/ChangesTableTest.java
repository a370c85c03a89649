package dev.turnstone.replication.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Problem;
import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.replication.Role;
import dev.turnstone.replication.changes.SampleChange;
import dev.turnstone.replication.changes.SampleWorld;
import dev.turnstone.replication.order.Verdict;
import dev.turnstone.replication.rollout.changeset.JudgedChangeset;
import dev.turnstone.replication.rollout.changeset.JudgedStatement;
import dev.turnstone.replication.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of changes in the docs says what the planner says. */
class ChangesTableTest {
    private static final Path PAGE = Path.of("../docs/replication.md");
    private static final String BEGIN = "<!-- made by the build: changes -->\n";
    private static final String END = "<!-- end -->";
    private static final Topology TOPOLOGY = SampleWorld.of(Map.of("there", Role.SUBSCRIBER));

    @Test
    void is_the_one_in_the_docs() throws IOException {
        StringBuilder table = new StringBuilder("\n| change | | is | where first | why |\n|---|---|---|---|---|\n");
        SampleSituation all = new SampleSituation(TOPOLOGY);
        List<SampleChange> accepted = SampleChange.accepted();
        accepted.forEach(change -> all.pending(change, "main", "there"));
        Map<ChangesetId, List<JudgedChangeset>> judged = all.plan().changesets().stream()
                .collect(Collectors.groupingBy(each -> each.pending().id(), LinkedHashMap::new, Collectors.toList()));
        Iterator<List<JudgedChangeset>> parts = judged.values().iterator();
        accepted.forEach(change -> table.append(line(change, parts.next())));
        for (SampleChange change : SampleChange.refused()) {
            RollOut rollOut = new SampleSituation(TOPOLOGY)
                    .pending(change, "main", "there")
                    .plan();
            assertThat(rollOut.problems()).as(change.name()).isNotEmpty().anyMatch(Problem::isError);
            table.append(line(change, rollOut.changesets()));
        }
        compare(table + "\n");
    }

    private static String line(SampleChange change, List<JudgedChangeset> parts) {
        Set<String> kinds = new LinkedHashSet<>();
        Set<String> reasons = new LinkedHashSet<>();
        for (JudgedStatement statement :
                parts.stream().flatMap(part -> part.statements().stream()).toList()) {
            for (Verdict verdict : statement.judgement().verdicts()) {
                kinds.add(verdict.rule().kind().words());
                reasons.add("`" + verdict.rule().id() + "`: " + verdict.rule().reason());
            }
        }
        String sql = change.sql().lines().map(text -> "`" + text + "`").collect(Collectors.joining(" "));
        return "| " + change.name() + " | " + sql.replace("|", "\\|") + " | " + String.join(", ", kinds) + " | "
                + parts.stream().map(ChangesTableTest::where).distinct().collect(Collectors.joining("; ")) + " | "
                + String.join("; ", reasons) + " |\n";
    }

    private static String where(JudgedChangeset judged) {
        return switch (judged.way()) {
            case ANY -> "any";
            case SUBSCRIBERS_FIRST -> "subscribers";
            case PUBLISHER_FIRST -> "publisher";
            case PUBLISHER_ONLY -> "publisher alone";
            case NONE -> "refused";
            case UNKNOWN -> "the author says";
        };
    }

    private static void compare(String table) throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END, begin);
        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
            return;
        }
        assertThat(page.substring(begin, end)).isEqualTo(table);
    }
}

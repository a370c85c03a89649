package dev.turnstone.plugins.bounds;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.owner.Ledger;
import dev.turnstone.owner.OwnerNote;
import dev.turnstone.plan.Plan;
import dev.turnstone.plan.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the engine has written down for others than one plugin: no statement of the plugin may change that. */
final class EngineRecords {
    private final Ledger book;
    private final Set<ChangesetId> mine;
    private final Map<ChangesetId, String> rows;
    private final Set<OwnerNote> notes;

    private EngineRecords(Ledger book, Set<ChangesetId> mine) {
        this.book = book;
        this.mine = mine;
        this.rows = rowsOfOthers();
        this.notes = Set.copyOf(book.notes());
    }

    /** As it is now, before these steps are run. */
    static EngineRecords before(Plan plan, Ledger book) {
        return new EngineRecords(book, plan.steps().stream().map(Step::id).collect(Collectors.toSet()));
    }

    private Map<ChangesetId, String> rowsOfOthers() {
        Map<ChangesetId, String> recorded = new HashMap<>(book.recorded());
        recorded.keySet().removeAll(mine);
        return recorded;
    }

    /** What of it isn't as it was, for people; mostly nothing. */
    List<String> differences() {
        boolean sameRows = rowsOfOthers().equals(rows);
        boolean sameNotes = new HashSet<>(book.notes()).equals(notes);
        return sameRows && sameNotes
                ? List.of()
                : List.of((sameRows ? "what is kept about owners" : "the history of others")
                        + " was changed, and belongs to Turnstone itself");
    }
}

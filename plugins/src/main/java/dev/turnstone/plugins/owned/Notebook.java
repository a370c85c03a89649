package dev.turnstone.plugins.owned;

import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Outcome;
import dev.turnstone.owner.Ledger;
import dev.turnstone.owner.OwnerNote;
import dev.turnstone.owner.OwnerNote.Kind;
import dev.turnstone.plan.Plan;
import dev.turnstone.plugins.Plugin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run keeps about plugins, and knows of it. Where a target keeps nothing it is empty. */
public final class Notebook {
    private final Optional<Ledger> ledger;
    private Belongings belongings;

    /** With what is kept now. */
    public Notebook(Optional<Ledger> ledger) {
        this.ledger = ledger;
        this.belongings = new Belongings(ledger.map(Ledger::notes).orElse(List.of()));
    }

    /** What is known. */
    public Belongings belongings() {
        return belongings;
    }

    /** Keeps notes, and forgets others. */
    public void keep(List<OwnerNote> kept, List<OwnerNote> forgotten) {
        if (ledger.isPresent() && !(kept.isEmpty() && forgotten.isEmpty())) {
            ledger.get().keep(kept, forgotten);
            belongings = belongings.after(kept, forgotten);
        }
    }

    /** A whole schema is written down once in a run: with what each plugin has made since, that tells what was there. */
    public List<OwnerNote> beginning(String place, Set<String> objects) {
        return belongings.knowsTheBeginning(place) ? List.of() : List.of(Belongings.beginning(place, objects));
    }

    /** What was noted about a plugin that a run was at. */
    public List<OwnerNote> outdated(Plugin plugin) {
        return belongings.of(plugin).stream()
                .filter(note -> note.kind() == Kind.BEFORE)
                .toList();
    }

    /** What has to be kept and forgotten so that of a plugin that wasn't come to there is what there was. */
    public void asBefore(Plugin plugin, Belongings earlier, List<OwnerNote> kept, List<OwnerNote> forgotten) {
        List<OwnerNote> old = earlier.of(plugin);
        for (OwnerNote note : belongings.of(plugin)) {
            Optional<OwnerNote> same = old.stream().filter(note::replaces).findFirst();
            same.filter(other -> !other.equals(note)).ifPresent(kept::add);
            if (same.isEmpty()) {
                forgotten.add(note);
            }
        }
    }

    /** Writes down that a plugin is passed over, for whoever asks whether the product may start. */
    public void passOver(Plugin plugin, List<Problem> why) {
        String text = why.stream().map(Problem::what).collect(Collectors.joining("\n"));
        keep(List.of(new OwnerNote(plugin.id(), Kind.QUARANTINE, "", text)), List.of());
    }

    /** Writes down that a plugin is neither passed over nor let go any more, and what it is called and says by now. */
    public void takeUp(Plugin plugin) {
        List<OwnerNote> forgotten = new ArrayList<>(belongings.about(plugin.id(), Kind.QUARANTINE));
        forgotten.addAll(belongings.about(plugin.id(), Kind.KEPT));
        List<OwnerNote> kept = new ArrayList<>();
        List<OwnerNote> former = belongings.underFormerIds(plugin);
        if (belongings.saysSomethingElse(plugin)) {
            kept.add(description(plugin));
        }
        if (!former.isEmpty()) {
            kept.add(Belongings.objects(plugin.id(), belongings.objectsOf(plugin)));
            former.stream()
                    .filter(note -> note.kind() == Kind.UNDO)
                    .map(note -> new OwnerNote(plugin.id(), Kind.UNDO, note.item(), note.text()))
                    .forEach(kept::add);
            forgotten.addAll(former);
        }
        keep(kept, forgotten);
    }

    private static OwnerNote description(Plugin plugin) {
        return new OwnerNote(plugin.id(), Kind.DESCRIPTION, "", Descriptions.toText(plugin.description()));
    }

    /** Writing down what became of a run that failed may fail as well; then the next run does that. */
    public static void finish(Outcome outcome, Runnable writing) {
        try {
            writing.run();
        } catch (TurnstoneException e) {
            if (!(outcome instanceof Outcome.Failed)) {
                throw e;
            }
        }
    }

    /** To be called when all plugins have had their turn. */
    public void end() {
        keep(List.of(), belongings.beginnings());
    }

    /** What is kept about a plugin before its changesets are run. */
    public static List<OwnerNote> before(Plugin plugin, Plan plan) {
        List<OwnerNote> notes = new ArrayList<>();
        notes.add(description(plugin));
        notes.addAll(UndoNotes.of(plugin.id(), plan));
        return notes;
    }
}

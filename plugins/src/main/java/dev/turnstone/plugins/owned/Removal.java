package dev.turnstone.plugins.owned;

import dev.turnstone.Target;
import dev.turnstone.apply.Outcome;
import dev.turnstone.owner.Ledger;
import dev.turnstone.owner.OwnerNote;
import dev.turnstone.owner.OwnerNote.Kind;
import dev.turnstone.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Takes changesets of a plugin back, and forgets what was kept for that. */
public final class Removal {
    private final Target.Run run;
    private final OwnerNames names;

    /** @param names the plugin's */
    public Removal(Target.Run run, OwnerNames names) {
        this.run = run;
        this.names = names;
    }

    /** Carries out what {@link TakingOut} has planned. */
    public Outcome of(Plan plan) {
        Optional<Ledger> ledger = run.ledger();
        if (plan.hasErrors() || ledger.isEmpty()) {
            return run.apply(plan);
        }
        Ledger book = ledger.get();
        Optional<String> schema = plan.home().schema();
        schema.ifPresent(place -> book.goTo(place, List.of()));
        Outcome outcome = run.apply(plan);
        Notebook.finish(outcome, () -> {
            forget(book, outcome);
            if (schema.isPresent()) {
                book.goHome();
            }
        });
        return outcome;
    }

    /** Writes down that the plugin was let go, and that what it has is to stay. */
    public void keep() {
        run.ledger().ifPresent(book -> book.keep(List.of(new OwnerNote(names.id(), Kind.KEPT, "", "")), List.of()));
    }

    private void forget(Ledger book, Outcome outcome) {
        Belongings known = new Belongings(book.notes());
        boolean nothingLeft = run.history().applied().stream().noneMatch(names::owns);
        Set<String> left = nothingLeft ? Set.of() : book.objects();
        List<OwnerNote> kept = new ArrayList<>();
        List<OwnerNote> forgotten = new ArrayList<>();
        for (String owner : names.all()) {
            outcome.done()
                    .forEach(done ->
                            forgotten.add(UndoNotes.about(owner, done.step().id())));
            Set<String> objects = new TreeSet<>(known.objectsOf(owner));
            objects.retainAll(left);
            OwnerNote note = Belongings.objects(owner, objects);
            (objects.isEmpty() ? forgotten : kept).add(note);
            if (nothingLeft) {
                forgotten.addAll(known.about(owner));
            }
        }
        book.keep(kept, forgotten);
    }
}

package dev.turnstone.plugins.owned;

import dev.turnstone.Target;
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
import java.util.TreeSet;

/** Takes changesets of a plugin back, and forgets what was kept for that. */
public final class Removal {
    private final Target.Run run;
    private final String owner;

    /** @param owner the plugin's id */
    public Removal(Target.Run run, String owner) {
        this.run = run;
        this.owner = owner;
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
        run.ledger().ifPresent(book -> book.keep(List.of(new OwnerNote(owner, Kind.KEPT, "", "")), List.of()));
    }

    private void forget(Ledger book, Outcome outcome) {
        Set<String> left = book.objects();
        List<OwnerNote> forgotten = new ArrayList<>();
        for (Outcome.Done done : outcome.done()) {
            forgotten.add(new OwnerNote(owner, Kind.UNDO, done.step().id().path(), ""));
        }
        boolean nothingLeft = run.history().applied().stream()
                .noneMatch(row -> row.id().path().startsWith(Plugin.path(owner)));
        if (nothingLeft) {
            forgotten.add(new OwnerNote(owner, Kind.DESCRIPTION, "", ""));
            forgotten.add(new OwnerNote(owner, Kind.KEPT, "", ""));
            forgotten.add(new OwnerNote(owner, Kind.QUARANTINE, "", ""));
        }
        Set<String> objects = new TreeSet<>(new Belongings(book.notes()).objectsOf(owner));
        objects.retainAll(left);
        OwnerNote kept = Belongings.objects(owner, objects);
        if (objects.isEmpty()) {
            forgotten.add(kept);
        }
        book.keep(objects.isEmpty() ? List.of() : List.of(kept), forgotten);
    }
}

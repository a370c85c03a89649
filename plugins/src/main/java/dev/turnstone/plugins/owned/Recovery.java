package dev.turnstone.plugins.owned;

import dev.turnstone.Target;
import dev.turnstone.TurnstoneException;
import dev.turnstone.owner.Ledger;
import dev.turnstone.owner.OwnerNote;
import java.util.List;
import java.util.Optional;

/** Writes down what a run had made that came to no end. */
public final class Recovery {
    private Recovery() {}

    /**
     * To be called before anything else is done.
     *
     * @throws TurnstoneException when it can't be found out, or written down
     */
    public static void of(Target.Run run) {
        Optional<Ledger> ledger = run.ledger();
        Notebook notebook = new Notebook(ledger);
        List<OwnerNote> begun = notebook.belongings().begun();
        if (begun.isEmpty() || ledger.isEmpty()) {
            return;
        }
        Ledger book = ledger.get();
        for (OwnerNote note : begun) {
            Optional<String> schema = Belongings.schemaOf(note);
            schema.ifPresent(place -> book.goTo(place, List.of()));
            OwnerNote own = notebook.belongings().recovered(note, book.objects());
            boolean nothing = own.text().isEmpty();
            notebook.keep(nothing ? List.of() : List.of(own), nothing ? List.of(note, own) : List.of(note));
            if (schema.isPresent()) {
                book.goHome();
            }
        }
        notebook.end();
    }
}

package dev.turnstone.apply.journal;

/** Nobody can tell whether a statement of an earlier run took effect. */
public final class OutcomeUnknown extends Exception {
    private static final long serialVersionUID = 1;

    public OutcomeUnknown() {
        super("it was sent by a run that ended before the answer came, and the catalog doesn't tell whether it took"
                + " effect: the objects it concerns are such as it could have left them, and such as it could have found"
                + " them, or somebody has changed them since");
    }
}

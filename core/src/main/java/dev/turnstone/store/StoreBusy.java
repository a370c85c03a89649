package dev.turnstone.store;

/** Somebody else has a store open. The message says who, in words like {@code another process}. */
public final class StoreBusy extends Exception {
    private static final long serialVersionUID = 1;

    private final String holder;

    public StoreBusy(String holder) {
        super(holder);
        this.holder = holder;
    }

    /** Who has it, for people. */
    public String holder() {
        return holder;
    }
}

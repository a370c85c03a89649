package dev.turnstone.bench.tool;

/** What a tool is asked to do. */
public enum Deed {
    APPLY("apply"),
    NOTHING("nothing to do"),
    STATUS("status");

    private final String title;

    Deed(String title) {
        this.title = title;
    }

    /** The word for the peers' main methods. */
    String word() {
        return this == STATUS ? "status" : "apply";
    }

    @Override
    public String toString() {
        return title;
    }
}

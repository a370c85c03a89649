package dev.turnstone.sql.kind;

import java.util.stream.Stream;

/** What a change means for code that knows nothing of it. The history keeps it as a mark of one character. */
public enum ChangeKind {
    /** Such code goes on working: something was added that it doesn't use. */
    ADDITIVE("+"),
    /** Such code may break, or nobody knows. */
    OTHER("");

    private final String mark;

    ChangeKind(String mark) {
        this.mark = mark;
    }

    /** What the history has of it; empty text for what isn't marked. */
    public String mark() {
        return mark;
    }

    /** The kind with this mark; of marks that nobody here has given nobody knows what they mean. */
    public static ChangeKind marked(String mark) {
        return Stream.of(values())
                .filter(kind -> kind.mark.equals(mark))
                .findFirst()
                .orElse(OTHER);
    }

    /** What this and another are, one after the other. */
    public ChangeKind and(ChangeKind other) {
        return this == other ? this : OTHER;
    }
}

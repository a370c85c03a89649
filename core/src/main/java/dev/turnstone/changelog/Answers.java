package dev.turnstone.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the database said about the open parts of a changeset, in the order in which they were asked.
 *
 * @param texts one for each open part from the first on; those behind them weren't asked yet
 */
public record Answers(List<String> texts) {
    /** Nothing was asked. */
    public static final Answers NONE = new Answers(List.of());

    public Answers {
        texts = List.copyOf(texts);
    }

    /** The answer about an open part, counted from 0; empty when it wasn't asked yet. */
    public Optional<String> about(int part) {
        return part < texts.size() ? Optional.of(texts.get(part)) : Optional.empty();
    }

    /** These and one more. */
    public Answers and(String next) {
        List<String> all = new ArrayList<>(texts);
        all.add(next);
        return new Answers(all);
    }

    /** All of them as one text: of each its length, a colon, and itself. */
    public String toText() {
        return TextList.toText(texts);
    }

    /** Reads what {@link #toText} has written. */
    public static Answers parse(String text) {
        return new Answers(TextList.parse(text));
    }
}

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
        StringBuilder text = new StringBuilder();
        texts.forEach(each -> text.append(each.length()).append(':').append(each));
        return text.toString();
    }

    /** Reads what {@link #toText} has written. */
    public static Answers parse(String text) {
        List<String> texts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int colon = text.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(text.substring(at, colon));
            texts.add(text.substring(colon + 1, end));
            at = end;
        }
        return new Answers(texts);
    }
}

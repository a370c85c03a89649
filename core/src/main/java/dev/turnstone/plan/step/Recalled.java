package dev.turnstone.plan.step;

import dev.turnstone.changelog.Answers;
import java.util.Optional;

/** Hands out, one after the other, what the database had said about the open parts of a step. Not thread-safe. */
public final class Recalled {
    private final Answers answers;
    private int next;

    /** What was said, from the first part on. */
    public Recalled(Answers answers) {
        this.answers = answers;
    }

    /** About the next open part; empty when it wasn't asked. */
    public Optional<String> next() {
        return answers.about(next++);
    }

    /** Whether a part was come to that wasn't asked about, so that what follows has no numbers yet. */
    public boolean isAtItsEnd() {
        return next > answers.texts().size();
    }
}

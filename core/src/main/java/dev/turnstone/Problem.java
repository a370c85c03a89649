package dev.turnstone;

import java.util.List;
import java.util.Objects;

/**
 * Something that is wrong, as told to the person who has to mend it.
 *
 * @param code tells the kind apart, whatever the text says
 * @param what is wrong, one or more full sentences
 * @param where the places concerned, possibly none
 * @param advice what to do about it
 */
public record Problem(ErrorCode code, String what, List<Position> where, Advice advice) {
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(advice, "advice");
        where = List.copyOf(where);
    }

    /** A problem about which can be done what words say. */
    public Problem(ErrorCode code, String what, List<Position> where, String next) {
        this(code, what, where, Advice.of(next));
    }

    /** The same with other advice. */
    public Problem with(Advice other) {
        return new Problem(code, what, where, other);
    }

    /** What to do about it, in one text. */
    public String next() {
        return advice.toString();
    }

    /** Whether nothing may run because of it. */
    public boolean isError() {
        return code.severity() == ErrorCode.Severity.ERROR;
    }

    /** Everything in one text of several lines. */
    @Override
    public String toString() {
        return code.name() + ": " + inWords();
    }

    /** The same without its code. */
    public String inWords() {
        StringBuilder text = new StringBuilder(what);
        for (Position position : where) {
            text.append("\n    at ").append(position);
        }
        return text.append("\n    ")
                .append(advice.toString().replace("\n", "\n    "))
                .toString();
    }
}

package dev.turnstone.plan;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import java.util.List;

/** What is said about names that lead to nothing. */
public final class Unknown {
    private Unknown() {}

    /** Of a changeset, with those that have a similar name. */
    public static Problem changeset(String named, List<String> near) {
        return new Problem(
                ErrorCode.VERSION_UNKNOWN,
                "There is no changeset " + named + ".",
                List.of(),
                near.isEmpty()
                        ? "Write it as status lists it: a routine's number, or path, id and author with :: between."
                        : "Did you mean " + String.join(" or ", near) + "?");
    }
}

package dev.turnstone.plan;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import java.util.List;

/** What is said about names that lead to nothing. */
public final class Unknown {
    private Unknown() {}

    /** Of a changeset, with those that have a similar name. */
    public static Problem changeset(String named, List<String> near) {
        return problem("changeset", named, near, "Write its path, id and author with :: between, as status lists it.");
    }

    /** Of a routine, with those that have a similar number. */
    public static Problem routine(String named, List<String> near) {
        return problem("routine", named, near, "Write its version, an underscore and its sequence, as 4.1.0_A.");
    }

    private static Problem problem(String kind, String named, List<String> near, String otherwise) {
        return new Problem(
                ErrorCode.VERSION_UNKNOWN,
                "There is no " + kind + " " + named + ".",
                List.of(),
                near.isEmpty() ? otherwise : "Did you mean " + String.join(" or ", near) + "?");
    }
}

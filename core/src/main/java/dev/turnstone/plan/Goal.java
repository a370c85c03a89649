package dev.turnstone.plan;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.Version;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * How far a plan goes, and in which order it may.
 *
 * @param reach how far
 * @param order whether steps below the highest applied version may be run
 */
public record Goal(Reach reach, Order order) {
    /** Everything, in order. */
    public static final Goal NEWEST = new Goal(new Reach.Newest(), Order.STRICT);

    public Goal {
        Objects.requireNonNull(reach, "reach");
        Objects.requireNonNull(order, "order");
    }

    /** How far. */
    public sealed interface Reach {
        /** All there is. */
        record Newest() implements Reach {}

        /** Up to and including a version. */
        record UpTo(Version version) implements Reach {
            public UpTo {
                Objects.requireNonNull(version, "version");
            }
        }

        /** Up to and including the changeset that gives the database this tag; back to the state that it had then. */
        record ToTag(String tag) implements Reach {
            public ToTag {
                Objects.requireNonNull(tag, "tag");
            }
        }

        /**
         * Back to the state of a moment: what was run after it is taken back. No way forward.
         *
         * @param moment by the clock that the history's dates are written with, which is the server's
         */
        record ToDate(LocalDateTime moment) implements Reach {
            public ToDate {
                Objects.requireNonNull(moment, "moment");
            }

            /** What whoever wants to migrate to a date is told. */
            public static Problem isNoWayForward() {
                return new Problem(
                        ErrorCode.SETTING_INVALID,
                        "A date says how far to go back; nobody knows which steps belong to one in the future.",
                        List.of(),
                        "Name a version or a tag, or a number of steps.");
            }
        }

        /** So many steps. */
        record Count(int steps) implements Reach {
            public Count {
                if (steps < 1) {
                    throw new IllegalArgumentException("a count starts at 1: " + steps);
                }
            }
        }
    }

    /** Whether steps below the highest applied version may be run. */
    public enum Order {
        /** They are an error. */
        STRICT,
        /** They are run. */
        OUT_OF_ORDER
    }
}

package dev.turnstone.changelog;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A script of which parts are made only when their turn has come.
 *
 * @param file as the user would name it, for messages
 * @param before statements for the session that can't be said inside a transaction, and so are said before it; what they
 *     set is put back after it
 * @param parts in their order
 */
public record LiveScript(String file, List<String> before, List<Part> parts) {

    /** A part of the script. */
    public sealed interface Part {
        /** Its text is known. */
        record Written(Script script) implements Part {
            public Written {
                Objects.requireNonNull(script, "script");
            }
        }

        /** Its text is made when its turn has come. */
        record Open(Rendering rendering) implements Part {
            public Open {
                Objects.requireNonNull(rendering, "rendering");
            }
        }
    }

    /** What is to be said to the session before the transaction of these changes. */
    public static List<String> before(List<Change> changes) {
        return changes.stream()
                .flatMap(
                        change -> change instanceof Change.Live live ? live.script().before().stream() : Stream.empty())
                .distinct()
                .toList();
    }

    public LiveScript {
        Objects.requireNonNull(file, "file");
        before = List.copyOf(before);
        parts = List.copyOf(parts);
    }
}

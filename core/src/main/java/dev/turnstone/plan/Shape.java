package dev.turnstone.plan;

import dev.turnstone.sql.kind.ChangeKind;
import java.util.List;
import java.util.Objects;

/**
 * What a step consists of on the database it was planned for.
 *
 * @param statements how many SQL statements; 0 for Java
 * @param atomicity whether it is all or nothing
 * @param travel whether it may be sent together with its neighbours
 * @param kind what it means for code that knows nothing of it
 */
public record Shape(int statements, Atomicity atomicity, Travel travel, ChangeKind kind) {

    /** Whether a step can be undone by a rollback. */
    public enum Atomicity {
        /** All of it and its history row are one transaction. */
        ONE_TRANSACTION,
        /** It commits on the way; a journal remembers how far it came. */
        SEVERAL_PARTS
    }

    /** How the step gets to the server. */
    public enum Travel {
        /** It is small, is one transaction and leaves the session as it is: it may share a message with others. */
        WITH_OTHERS,
        /** By itself. */
        ALONE
    }

    /** What several changes are, one after the other. */
    public static Shape together(List<Shape> parts) {
        boolean atomic = parts.stream().allMatch(part -> part.atomicity() == Atomicity.ONE_TRANSACTION);
        return new Shape(
                parts.stream().mapToInt(Shape::statements).sum(),
                atomic ? Atomicity.ONE_TRANSACTION : Atomicity.SEVERAL_PARTS,
                Travel.ALONE,
                parts.stream().map(Shape::kind).reduce(ChangeKind.ADDITIVE, ChangeKind::and));
    }

    /** A step that travels alone, of which nobody knows what it means for other code. */
    public Shape(int statements, Atomicity atomicity) {
        this(statements, atomicity, Travel.ALONE, ChangeKind.OTHER);
    }

    public Shape {
        Objects.requireNonNull(kind, "kind");
        if (statements < 0) {
            throw new IllegalArgumentException("a negative number of statements");
        }
    }
}

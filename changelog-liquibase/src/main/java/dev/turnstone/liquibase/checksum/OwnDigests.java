package dev.turnstone.liquibase.checksum;

import dev.turnstone.liquibase.change.OtherChange;
import java.util.Optional;

/** What classes that a changelog names say stands for them in a checksum. */
@FunctionalInterface
public interface OwnDigests {
    /** No class is asked. */
    OwnDigests NONE = (custom, version) -> Optional.empty();

    /**
     * The digest with its version before it; empty: the name of the class and its parameters stand for it.
     *
     * @param version of the checksum that is made, 1 to 9
     */
    Optional<String> of(OtherChange.Custom custom, int version);
}

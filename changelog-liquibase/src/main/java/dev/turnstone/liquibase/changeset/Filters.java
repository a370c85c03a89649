package dev.turnstone.liquibase.changeset;

import java.util.List;
import java.util.Optional;

/**
 * When a changeset is meant, as written; what it inherits from the files and includes around it stands first, the nearest
 * of that before the others.
 *
 * @param contexts expressions of which each must hold
 * @param labels lists of labels, one for each level that has any; all of them together are its labels
 * @param dbms for which databases, in small letters where capitals don't count; empty for all
 * @param ignored whether it, or an include around it, is to be left out
 */
public record Filters(List<String> contexts, List<String> labels, Optional<String> dbms, Ignored ignored) {
    /** Whether a changeset is to be left out. */
    public enum Ignored {
        /** It takes part. */
        NO,
        /** It is as if it weren't there, but known. */
        YES
    }

    public Filters {
        contexts = List.copyOf(contexts);
        labels = List.copyOf(labels);
    }
}

package dev.turnstone.liquibase.checksum;

import java.util.Set;

/**
 * How a checksum is made.
 *
 * @param version 1 to 9: what stands before the digest; all below 9 are made alike
 * @param drifts what is done otherwise than in the newest Liquibase of that version
 */
public record Recipe(int version, Set<Drift> drifts) {
    /** What is written since Liquibase 4.22. */
    public static final Recipe V9 = new Recipe(9, Set.of());

    /** What was written since Liquibase 3.5. */
    public static final Recipe V8 = new Recipe(8, Set.of());

    public Recipe {
        if (version < 1 || version > 9) {
            throw new IllegalArgumentException("there is no checksum of version " + version);
        }
        drifts = Set.copyOf(drifts);
    }

    /** The same with these drifts. */
    public Recipe with(Set<Drift> others) {
        return new Recipe(version, others);
    }

    boolean has(Drift drift) {
        return drifts.contains(drift);
    }

    boolean isNinth() {
        return version == 9;
    }

    /** A digest with the version before it. */
    String mark(String digest) {
        return version + ":" + digest;
    }
}

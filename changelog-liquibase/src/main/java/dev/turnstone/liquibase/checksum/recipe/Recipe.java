package dev.turnstone.liquibase.checksum.recipe;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a checksum is made.
 *
 * @param version 1 to 9: what stands before the digest; those below 9 are nearly alike
 * @param drifts what is done otherwise than in the newest Liquibase of that version
 */
public record Recipe(int version, Set<Drift> drifts) {
    /** What is written since Liquibase 4.22. */
    public static final Recipe V9 = new Recipe(9, Set.of());

    /** What was written since Liquibase 3.5. */
    public static final Recipe V8 = new Recipe(8, Set.of());

    private static final Pattern RELEASE = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

    public Recipe {
        if (version < 1 || version > 9) {
            throw new IllegalArgumentException("there is no checksum of version " + version);
        }
        drifts = Set.copyOf(drifts);
    }

    /**
     * What a Liquibase writes, so that it accepts what we write beside it. Of one that isn't known, the newest.
     *
     * @param liquibase its version, as the history has it
     */
    public static Recipe writtenBy(String liquibase) {
        Matcher matcher = RELEASE.matcher(liquibase);
        if (!matcher.lookingAt()) {
            return V9;
        }
        int major = Integer.parseInt(matcher.group(1));
        int minor = Integer.parseInt(matcher.group(2));
        boolean isBefore422 = major < 4 || (major == 4 && minor < 22);
        if (isBefore422) {
            return V8;
        }
        return V9.with(Arrays.stream(Drift.values())
                .filter(drift -> drift.isOf(major, minor))
                .collect(Collectors.toSet()));
    }

    /** The same with these drifts. */
    public Recipe with(Set<Drift> others) {
        return new Recipe(version, others);
    }

    /** Whether this is done otherwise. */
    public boolean has(Drift drift) {
        return drifts.contains(drift);
    }

    /** Whether it is that of version 9, which has little to do with those before. */
    public boolean isNinth() {
        return version == 9;
    }

    /** A digest with the version before it. */
    public String mark(String digest) {
        return version + ":" + digest;
    }
}

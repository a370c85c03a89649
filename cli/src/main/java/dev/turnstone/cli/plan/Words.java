package dev.turnstone.cli.plan;

import dev.turnstone.changelog.Changelog;
import java.util.Locale;

/** Numbers and things as sentences have them. */
public final class Words {
    private Words() {}

    public static String counted(int count, String noun) {
        return grouped(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A number that people can read when it is a large one. */
    public static String grouped(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** What a changelog consists of. */
    public static String kind(Changelog changelog) {
        boolean routines = changelog.changesets().stream()
                .allMatch(changeset -> changeset.number().isPresent());
        return routines ? "routine" : "changeset";
    }
}

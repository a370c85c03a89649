package dev.turnstone.cli.report;

import dev.turnstone.changelog.Changelog;

/** Numbers and things as sentences have them. */
final class Words {
    private Words() {}

    static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** What a changelog consists of. */
    static String kind(Changelog changelog) {
        boolean routines = changelog.changesets().stream()
                .allMatch(changeset -> changeset.number().isPresent());
        return routines ? "routine" : "changeset";
    }
}

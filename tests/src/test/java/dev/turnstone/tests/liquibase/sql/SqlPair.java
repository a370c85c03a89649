package dev.turnstone.tests.liquibase.sql;

import dev.turnstone.tests.liquibase.OfflineDatabase;
import dev.turnstone.tests.liquibase.generated.Element;
import dev.turnstone.tests.liquibase.generated.GeneratedChangeset;
import java.util.List;

/** One changeset on one database, in the words of Liquibase and in ours. */
record SqlPair(OfflineDatabase database, GeneratedChangeset changeset, BothWays theirs, BothWays ours) {
    private static final String UNREADABLE = "at least one of the two can't read it";

    static SqlPair unreadable(OfflineDatabase database, GeneratedChangeset changeset) {
        BothWays none = new BothWays(Sql.refused(UNREADABLE), Sql.refused(UNREADABLE));
        return new SqlPair(database, changeset, none, none);
    }

    boolean isReadable() {
        return !ours.forward().refusal().orElse("").equals(UNREADABLE);
    }

    /** What can't be done needn't be taken back. */
    boolean hasWayBack() {
        return theirs.forward().refusal().isEmpty() && ours.forward().refusal().isEmpty();
    }

    /** The kinds of its changes. */
    List<String> kinds() {
        return changeset.content().stream()
                .map(Element::name)
                .filter(name -> !name.equals("modifySql"))
                .distinct()
                .toList();
    }

    /** Its attributes in braces, for what is listed to find. */
    String says() {
        return changeset.id().contains("{")
                ? changeset.id()
                : changeset.content().toString();
    }

    /** For people: who says what. */
    String told(Way way) {
        return database + " " + way.prefix() + says() + "\n  theirs: " + told(way.of(theirs), sql(theirs, way))
                + "\n  ours:   " + told(way.of(ours), sql(ours, way));
    }

    private static String told(String folded, Sql sql) {
        return sql.refusal().map(why -> folded + " " + why).orElse(folded);
    }

    private static Sql sql(BothWays both, Way way) {
        return way == Way.FORWARD ? both.forward() : both.back();
    }
}

package dev.turnstone.replication.rollout;

import dev.turnstone.changelog.ChangesetId;
import dev.turnstone.replication.table.Effect;
import dev.turnstone.replication.table.TableName;
import java.util.List;
import java.util.stream.Collectors;

/** One thing to be done on one server. */
public sealed interface RollOutStep {
    /** The server, as the settings call it. */
    String site();

    /** For people: what is done there. */
    String words();

    /** What has to be waited for first. */
    enum Wait {
        NOTHING,
        /** Until the subscriber has applied everything that the publisher has written. */
        UNTIL_APPLIED
    }

    /** Run changesets. */
    record Run(String site, List<ChangesetId> changesets, Wait before) implements RollOutStep {
        public Run {
            changesets = List.copyOf(changesets);
        }

        @Override
        public String words() {
            String first = before == Wait.UNTIL_APPLIED ? "when everything is applied there, run " : "run ";
            return first + names(changesets);
        }
    }

    /**
     * Run one statement of a changeset.
     *
     * @param part it, as it is recorded
     * @param number of the statement, counted from 1
     */
    record RunPart(String site, ChangesetId changeset, ChangesetPart part, int number, Wait before)
            implements RollOutStep {
        @Override
        public String words() {
            String first = before == Wait.UNTIL_APPLIED ? "when everything is applied there, run " : "run ";
            return first + "statement " + number + " of " + changeset.name();
        }
    }

    /** Record a changeset of which all statements that a server runs are done there. */
    record Finish(String site, ChangesetId changeset) implements RollOutStep {
        @Override
        public String words() {
            return "record " + changeset.name() + ", of which all is done";
        }
    }

    /** Record changesets that come by replication. */
    record Record(String site, List<ChangesetId> changesets) implements RollOutStep {
        public Record {
            changesets = List.copyOf(changesets);
        }

        @Override
        public String words() {
            return "record " + names(changesets) + ", which comes by replication";
        }
    }

    /**
     * Give the owners of a subscriber a file, and wait until they have run it.
     *
     * @param effects by which that is seen; of a file without any nobody can see it
     */
    record HandOver(String site, HandOverFile file, List<Effect> effects) implements RollOutStep {
        public HandOver {
            effects = List.copyOf(effects);
        }

        @Override
        public String words() {
            return "give " + file.name() + " to its owners, and wait until it is run";
        }
    }

    /** Note, on the publisher, what owners will have to be given. */
    record Owe(String site, List<OwedHandOver> owed) implements RollOutStep {
        public Owe {
            owed = List.copyOf(owed);
        }

        @Override
        public String words() {
            return "note that " + whom(owed) + " will have to be given " + what(owed);
        }
    }

    /** Strike out, on the publisher, what owners have run. */
    record Settle(String site, List<OwedHandOver> owed) implements RollOutStep {
        public Settle {
            owed = List.copyOf(owed);
        }

        @Override
        public String words() {
            return "note that " + whom(owed) + " has " + what(owed);
        }
    }

    private static String whom(List<OwedHandOver> owed) {
        return owed.stream().map(OwedHandOver::site).distinct().collect(Collectors.joining(", "));
    }

    private static String what(List<OwedHandOver> owed) {
        return names(owed.stream().map(OwedHandOver::changeset).distinct().toList());
    }

    /** Add tables to a publication. */
    record Publish(String site, String publication, List<TableName> tables) implements RollOutStep {
        public Publish {
            tables = List.copyOf(tables);
        }

        /** What does it. */
        public String statement() {
            return "ALTER PUBLICATION " + TableName.quoted(publication) + " ADD TABLE "
                    + tables.stream().map(TableName::quoted).collect(Collectors.joining(", "));
        }

        @Override
        public String words() {
            return "publish " + tables + " with " + publication;
        }
    }

    /** Let a subscription take up new tables. */
    record Refresh(String site, String subscription, List<TableName> tables) implements RollOutStep {
        public Refresh {
            tables = List.copyOf(tables);
        }

        /** What does it. */
        public String statement() {
            return "ALTER SUBSCRIPTION " + TableName.quoted(subscription) + " REFRESH PUBLICATION";
        }

        @Override
        public String words() {
            return "refresh " + subscription + ", which takes up " + tables;
        }
    }

    /** Wait until the rows of new tables are copied. */
    record AwaitCopies(String site, String subscription, List<TableName> tables) implements RollOutStep {
        public AwaitCopies {
            tables = List.copyOf(tables);
        }

        @Override
        public String words() {
            return "wait until " + tables + " is ready";
        }
    }

    private static String names(List<ChangesetId> changesets) {
        return changesets.stream().map(ChangesetId::name).collect(Collectors.joining(", "));
    }
}

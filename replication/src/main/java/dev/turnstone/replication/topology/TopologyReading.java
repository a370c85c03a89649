package dev.turnstone.replication.topology;

import dev.turnstone.TurnstoneException;
import dev.turnstone.changelog.Lookup;
import dev.turnstone.changelog.Lookup.Row;
import dev.turnstone.changelog.Lookup.Unanswered;
import dev.turnstone.replication.Site;
import dev.turnstone.replication.Sites;
import dev.turnstone.replication.table.TableName;
import dev.turnstone.replication.table.TablesReading;
import dev.turnstone.replication.topology.Publication.Scope;
import dev.turnstone.replication.topology.Topology.Absent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads who replicates what to whom from the catalogs of all that take part. */
public final class TopologyReading {
    /** From this version on publications know columns, filters and schemas, and failures are counted. */
    private static final int PG_15 = 150_000;

    private static final int PG_14 = 140_000;
    private static final String VERSION = "SELECT current_setting('server_version_num')";
    private static final String SLOTS = "SELECT slot_name, active::text, coalesce(wal_status, ''),"
            + " coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::bigint,"
            + " coalesce(confirmed_flush_lsn::text, '') FROM pg_replication_slots"
            + " WHERE slot_type = 'logical' AND database = current_database() AND NOT temporary"
            + " AND slot_name NOT LIKE 'pg\\_%\\_sync\\_%' ORDER BY 1";
    private static final String PUBLISHED =
            "SELECT t.pubname, t.schemaname, t.tablename, %s" + " FROM pg_publication_tables t ORDER BY 2, 3, 1";
    private static final String OF_PUBLICATION = " FROM pg_publication_rel r"
            + " JOIN pg_publication p ON p.oid = r.prpubid JOIN pg_class c ON c.oid = r.prrelid"
            + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE p.pubname = t.pubname"
            + " AND n.nspname = t.schemaname AND c.relname = t.tablename AND ";
    private static final String LISTED = "coalesce((SELECT string_agg(a.attname, E'\\n' ORDER BY a.attnum)"
            + OF_PUBLICATION.replace(" WHERE", " JOIN pg_attribute a ON a.attrelid = c.oid WHERE")
            + "a.attnum = ANY (r.prattrs)), '')";
    private static final String HELD = "coalesce((SELECT string_agg(DISTINCT a.attname, E'\\n')"
            + OF_PUBLICATION.replace(
                    " WHERE",
                    " JOIN pg_depend d ON d.classid = 'pg_publication_rel'::regclass AND d.objid = r.oid"
                            + " AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0"
                            + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid WHERE")
            + "true), '')";
    private static final String WORKERS =
            "(SELECT count(w.pid) FROM pg_stat_subscription w" + " WHERE w.subid = s.oid AND w.relid IS NULL)";
    private static final String FAILURES = "(SELECT f.%s FROM pg_stat_subscription_stats f WHERE f.subid = s.oid)";

    private TopologyReading() {}

    /**
     * What all of them say just now.
     *
     * @throws dev.turnstone.TurnstoneException when one can't be reached
     */
    public static Topology of(Sites sites) {
        Publisher publisher = publisher(sites.publisher());
        return new Topology(
                publisher,
                sites.subscribers().stream()
                        .map(site -> subscriber(site, publisher))
                        .toList());
    }

    /**
     * What those say that can be asked.
     *
     * @throws dev.turnstone.TurnstoneException when the publisher can't
     */
    public static Topology ofThosePresent(Sites sites) {
        Publisher publisher = publisher(sites.publisher());
        List<Subscriber> present = new ArrayList<>();
        List<Absent> absent = new ArrayList<>();
        for (Site site : sites.subscribers()) {
            try {
                present.add(subscriber(site, publisher));
            } catch (TurnstoneException e) {
                absent.add(new Absent(site.name(), site.role(), e.problems()));
            }
        }
        return new Topology(publisher, present, absent);
    }

    /** What a publisher says. */
    public static Publisher publisher(Site site) {
        return site.ask((database, server) -> {
            int version = version(database);
            return new Publisher(
                    site.name(),
                    server,
                    database.first("SELECT current_setting('wal_level')").orElse(""),
                    now(database),
                    site.settings().historyTable(),
                    publications(database, version),
                    published(database, version),
                    slots(database),
                    TablesReading.read(database));
        });
    }

    /** Where the log of a publisher ends. */
    public static Lsn now(Lookup database) throws Unanswered {
        return Lsn.of(database.first("SELECT pg_current_wal_lsn()::text").orElse(""));
    }

    private static int version(Lookup database) throws Unanswered {
        return Integer.parseInt(database.first(VERSION).orElse("0"));
    }

    private static List<Publication> publications(Lookup database, int version) throws Unanswered {
        Map<String, List<String>> schemas = new LinkedHashMap<>();
        if (version >= PG_15) {
            for (Row row : database.rows("SELECT p.pubname, n.nspname FROM pg_publication_namespace x"
                    + " JOIN pg_publication p ON p.oid = x.pnpubid JOIN pg_namespace n ON n.oid = x.pnnspid"
                    + " ORDER BY 1, 2")) {
                schemas.computeIfAbsent(row.text(0), name -> new ArrayList<>()).add(row.text(1));
            }
        }
        List<Publication> all = new ArrayList<>();
        for (Row row : database.rows("SELECT pubname, puballtables::text, pubinsert::text, pubupdate::text,"
                + " pubdelete::text, pubtruncate::text FROM pg_publication ORDER BY 1")) {
            List<String> ofSchemas = schemas.getOrDefault(row.text(0), List.of());
            Scope scope = row.text(1).equals("true") ? Scope.ALL : ofSchemas.isEmpty() ? Scope.NAMED : Scope.SCHEMAS;
            all.add(new Publication(row.text(0), scope, ofSchemas, operations(row)));
        }
        return all;
    }

    private static Set<String> operations(Row row) {
        List<String> names = List.of("insert", "update", "delete", "truncate");
        Set<String> told = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (row.text(i + 2).equals("true")) {
                told.add(names.get(i));
            }
        }
        return told;
    }

    private static List<PublishedTable> published(Lookup database, int version) throws Unanswered {
        String more = version >= PG_15 ? LISTED + ", t.rowfilter, " + HELD : "'', NULL, ''";
        List<PublishedTable> all = new ArrayList<>();
        for (Row row : database.rows(PUBLISHED.formatted(more))) {
            all.add(new PublishedTable(
                    row.text(0),
                    new TableName(row.text(1), row.text(2)),
                    lines(row.text(3)),
                    row.columns().get(4),
                    lines(row.text(5))));
        }
        return all;
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static List<Slot> slots(Lookup database) throws Unanswered {
        return database.rows(SLOTS).stream().map(TopologyReading::slot).toList();
    }

    private static Slot slot(Row row) {
        return new Slot(
                row.text(0),
                row.text(1).equals("true") ? Slot.Activity.READ : Slot.Activity.IDLE,
                row.text(2),
                Long.parseLong(row.text(3)),
                Lsn.of(row.text(4)));
    }

    /** How far the subscriber of a slot has applied everything, asked of the publisher; empty when there is no such slot. */
    public static Optional<Slot> slot(Lookup database, String name) throws Unanswered {
        return slots(database).stream().filter(slot -> slot.name().equals(name)).findFirst();
    }

    /** What a subscriber says. */
    public static Subscriber subscriber(Site site, Publisher publisher) {
        return site.ask((database, server) -> {
            List<Subscription> ours = new ArrayList<>();
            List<String> others = new ArrayList<>();
            for (Subscription each : subscriptions(database)) {
                boolean isOurs = publisher.slot(each.slot()).isPresent()
                        || each.publications().stream()
                                .anyMatch(name -> publisher.publication(name).isPresent());
                if (isOurs) {
                    ours.add(each);
                } else {
                    others.add(each.name());
                }
            }
            List<String> publications = database.rows("SELECT pubname FROM pg_publication ORDER BY 1").stream()
                    .map(row -> row.text(0))
                    .toList();
            return new Subscriber(
                    site.name(), site.role(), server, ours, others, publications, TablesReading.read(database));
        });
    }

    /** The subscriptions of the database that is asked. */
    public static List<Subscription> subscriptions(Lookup database) throws Unanswered {
        int version = version(database);
        String binary = version >= PG_14 ? "s.subbinary::text" : "'false'";
        String failures = version >= PG_15
                ? FAILURES.formatted("apply_error_count") + ", " + FAILURES.formatted("sync_error_count")
                : "0, 0";
        List<Subscription> all = new ArrayList<>();
        for (Row row : database.rows("SELECT s.oid::text, s.subname, s.subenabled::text, " + binary
                + ", coalesce(s.subslotname, ''), array_to_string(s.subpublications, E'\\n'), " + WORKERS + ", "
                + failures + " FROM pg_subscription s"
                + " WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database()) ORDER BY 2")) {
            all.add(subscription(row, tables(database, row.text(0))));
        }
        return all;
    }

    private static Subscription subscription(Row row, Map<TableName, String> tables) {
        Subscription.Activity activity = row.text(2).equals("false")
                ? Subscription.Activity.DISABLED
                : row.text(6).equals("0") ? Subscription.Activity.WITHOUT_WORKER : Subscription.Activity.APPLYING;
        return new Subscription(
                row.text(1),
                activity,
                row.text(3).equals("true") ? Subscription.Format.BINARY : Subscription.Format.TEXT,
                row.text(4),
                lines(row.text(5)),
                number(row.text(7)),
                number(row.text(8)),
                tables);
    }

    private static long number(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private static Map<TableName, String> tables(Lookup database, String subscription) throws Unanswered {
        Map<TableName, String> states = new LinkedHashMap<>();
        for (Row row : database.rows("SELECT n.nspname, c.relname, r.srsubstate FROM pg_subscription_rel r"
                + " JOIN pg_class c ON c.oid = r.srrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE r.srsubid = " + subscription)) {
            states.put(new TableName(row.text(0), row.text(1)), row.text(2));
        }
        return states;
    }

    /**
     * The tables of a subscription that are copied and not ready. Servers before PostgreSQL 14 know no such state.
     *
     * @param subscription its name
     */
    public static List<Copied> copied(Lookup database, String subscription) throws Unanswered {
        return database
                .rows(
                        "SELECT n.nspname, c.relname, 'pg_' || s.oid || '_sync_' || c.oid || '_'"
                                + " FROM pg_subscription s JOIN pg_subscription_rel r ON r.srsubid = s.oid"
                                + " JOIN pg_class c ON c.oid = r.srrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                                + " JOIN pg_database d ON d.oid = s.subdbid"
                                + " WHERE d.datname = current_database() AND r.srsubstate = 'f' AND s.subname = ?",
                        subscription)
                .stream()
                .map(row -> new Copied(new TableName(row.text(0), row.text(1)), row.text(2)))
                .toList();
    }

    /** The slots on a publisher through which tables are read while they are copied. */
    public static List<String> slotsOfCopies(Lookup database) throws Unanswered {
        return database
                .rows("SELECT slot_name FROM pg_replication_slots WHERE slot_name LIKE 'pg\\_%\\_sync\\_%'")
                .stream()
                .map(row -> row.text(0))
                .toList();
    }
}

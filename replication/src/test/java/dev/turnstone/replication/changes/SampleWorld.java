package dev.turnstone.replication.changes;

import dev.turnstone.dialect.Dialect;
import dev.turnstone.dialect.Dialects;
import dev.turnstone.replication.Role;
import dev.turnstone.replication.order.judge.StatementJudge;
import dev.turnstone.replication.order.judge.World;
import dev.turnstone.replication.table.TableName;
import dev.turnstone.replication.table.Tables;
import dev.turnstone.replication.topology.Lsn;
import dev.turnstone.replication.topology.Publication;
import dev.turnstone.replication.topology.PublishedTable;
import dev.turnstone.replication.topology.Publisher;
import dev.turnstone.replication.topology.Slot;
import dev.turnstone.replication.topology.Subscriber;
import dev.turnstone.replication.topology.Subscription;
import dev.turnstone.replication.topology.Topology;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.StatementReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of the sample changes and what is published of them, as catalogs would say, without a server. */
public final class SampleWorld {
    /** How PostgreSQL reads SQL. */
    public static final Dialect POSTGRESQL =
            Dialects.forUrl("jdbc:postgresql://localhost/x").orElseThrow();

    private SampleWorld() {}

    /** One publisher, and subscribers of these roles by name. */
    public static Topology of(Map<String, Role> subscribers) {
        return of(Publication.Scope.NAMED, Subscription.Format.TEXT, subscribers);
    }

    /** The same with another kind of publication, and of subscription. */
    public static Topology of(Publication.Scope scope, Subscription.Format format, Map<String, Role> subscribers) {
        Tables tables = tables();
        Publication birds =
                new Publication("birds", scope, List.of(), Set.of("insert", "update", "delete", "truncate"));
        List<Slot> slots = subscribers.keySet().stream()
                .map(name -> new Slot(name + "_slot", Slot.Activity.READ, "reserved", 0, Lsn.NONE))
                .toList();
        Publisher publisher = new Publisher(
                "main",
                "PostgreSQL 17",
                "logical",
                Lsn.NONE,
                "DATABASECHANGELOG",
                List.of(birds),
                published(),
                slots,
                tables);
        Map<TableName, String> ready = new HashMap<>();
        published().forEach(table -> ready.put(table.table(), "r"));
        return new Topology(
                publisher,
                subscribers.entrySet().stream()
                        .map(entry -> new Subscriber(
                                entry.getKey(),
                                entry.getValue(),
                                "PostgreSQL 17",
                                List.of(new Subscription(
                                        "birds_there",
                                        Subscription.Activity.APPLYING,
                                        format,
                                        entry.getKey() + "_slot",
                                        List.of("birds"),
                                        0,
                                        0,
                                        ready)),
                                List.of(),
                                List.of(),
                                tables))
                        .toList());
    }

    private static Tables tables() {
        Publisher nothing = new Publisher(
                "main",
                "",
                "logical",
                Lsn.NONE,
                "DATABASECHANGELOG",
                List.of(),
                List.of(),
                List.of(),
                Tables.of("public", List.of()));
        World world = new World(new Topology(nothing, List.of()));
        StatementJudge judge = new StatementJudge(world);
        for (SqlStatement statement : statements(SampleChange.base())) {
            world.happened(judge.judge(statement, Optional.empty()).effects(), Set.of("main"));
        }
        return world.publisher();
    }

    private static List<PublishedTable> published() {
        List<PublishedTable> all = new ArrayList<>();
        for (String name : List.of("bird", "nest", "keyless", "sighting_2026", "old_log")) {
            all.add(published(name, List.of(), Optional.empty(), List.of()));
        }
        all.add(published("listed", List.of("id", "a"), Optional.empty(), List.of("id", "a")));
        all.add(published("northern", List.of(), Optional.of("(region = 'north')"), List.of("region")));
        return all;
    }

    private static PublishedTable published(
            String name, List<String> columns, Optional<String> filter, List<String> held) {
        return new PublishedTable("birds", new TableName("public", name), columns, filter, held);
    }

    /** The statements of a script. */
    public static List<SqlStatement> statements(String script) {
        List<SqlStatement> all = new ArrayList<>();
        try (StatementReader reader = POSTGRESQL.splitter().split("x.sql", new StringReader(script), ";")) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                all.add(next.get());
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.turnstone.replication.rollout.changeset;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.changelog.ReplicationNote.Order;
import dev.turnstone.replication.Role;
import dev.turnstone.replication.order.Judgement;
import dev.turnstone.replication.order.Kind;
import dev.turnstone.replication.order.Rule;
import dev.turnstone.replication.order.Verdict;
import dev.turnstone.replication.order.Way;
import dev.turnstone.replication.order.judge.StatementJudge;
import dev.turnstone.replication.order.judge.World;
import dev.turnstone.replication.rollout.changeset.PendingChangeset.Contents;
import dev.turnstone.replication.topology.Subscriber;
import dev.turnstone.sql.SqlStatement;
import dev.turnstone.sql.SqlStatement.Input;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds out in which order servers take changesets, one after the other in the order of the changelog. Not thread-safe. */
public final class Judging {
    private static final String SAY = "Say where it has to be first, in its head: -- turnstone:"
            + " replication=subscribers-first, publisher-first or independent; or take it apart.";

    /** What they do ends with the session, or the transaction, that they are in. */
    private static final Set<String> OF_THE_SESSION = Set.of(
            "SET",
            "RESET",
            "DISCARD",
            "BEGIN",
            "START",
            "COMMIT",
            "END",
            "ROLLBACK",
            "ABORT",
            "SAVEPOINT",
            "RELEASE",
            "LOCK",
            "PREPARE");

    private final World world;
    private final StatementJudge judge;
    private final Consumer<Problem> problems;

    /**
     * From the first changeset on.
     *
     * @param world as it is before the first; what is judged happens to it
     * @param problems takes what stands against an order
     */
    public Judging(World world, Consumer<Problem> problems) {
        this.world = world;
        this.judge = new StatementJudge(world);
        this.problems = problems;
    }

    /** All of it, or, where its author allows that, statement by statement. */
    public List<JudgedChangeset> judge(PendingChangeset pending) {
        boolean isSplit = pending.note().order().equals(Optional.of(Order.SPLIT));
        return isSplit ? parts(pending) : List.of(whole(pending));
    }

    private List<JudgedChangeset> parts(PendingChangeset pending) {
        if (pending.contents() == Contents.MORE) {
            unknown(pending, pending.at(), "not all of it is SQL that can be read beforehand");
        }
        List<JudgedChangeset> parts = new ArrayList<>();
        for (int number = 1; number <= pending.statements().size(); number++) {
            parts.add(part(pending, number));
        }
        return parts;
    }

    private JudgedChangeset part(PendingChangeset whole, int number) {
        SqlStatement statement = whole.statements().get(number - 1);
        if (statement.input() != Input.NONE || OF_THE_SESSION.contains(statement.firstWord())) {
            unknown(whole, statement.at(), "it can't be run apart from the others");
        }
        Judgement judgement = judge.judge(statement, whole.note().publication());
        JudgedStatement judged = new JudgedStatement(statement, judgement);
        PendingChangeset part = whole.part(number, site -> true);
        Set<Way> ways = judged.ways();
        Way way = wayByRules(part, List.of(judged), ways);
        if (way == Way.PUBLISHER_ONLY) {
            part = whole.part(number, world.topology().publisher().name()::equals);
        }
        world.happened(judgement.effects(), changedNow(part));
        return new JudgedChangeset(part, way, List.of(judged), Optional.of(number));
    }

    private JudgedChangeset whole(PendingChangeset pending) {
        List<JudgedStatement> statements = new ArrayList<>();
        for (SqlStatement statement : pending.statements()) {
            Judgement judgement = judge.judge(statement, pending.note().publication());
            statements.add(new JudgedStatement(statement, judgement));
            world.happened(judgement.effects(), changedNow(pending));
        }
        Set<Way> ways = EnumSet.noneOf(Way.class);
        statements.forEach(statement -> ways.addAll(statement.ways()));
        if (pending.contents() == Contents.MORE) {
            ways.add(Way.UNKNOWN);
        }
        return new JudgedChangeset(pending, way(pending, statements, ways), statements, Optional.empty());
    }

    /** Whoever has run it shows that already; owners run what they are given. */
    private Set<String> changedNow(PendingChangeset pending) {
        Set<String> where = new LinkedHashSet<>(pending.pending());
        world.topology().subscribers().stream()
                .filter(subscriber -> subscriber.role() == Role.FOREIGN_SUBSCRIBER)
                .map(Subscriber::name)
                .forEach(where::add);
        return where;
    }

    private Way way(PendingChangeset pending, List<JudgedStatement> statements, Set<Way> ways) {
        Optional<Order> said = pending.note().order();
        if (said.isPresent()) {
            return asSaid(pending, said.get(), ways);
        }
        return wayByRules(pending, statements, ways);
    }

    private Way wayByRules(PendingChangeset pending, List<JudgedStatement> statements, Set<Way> ways) {
        if (ways.size() <= 1 && !ways.contains(Way.NONE) && !ways.contains(Way.UNKNOWN)) {
            return ways.stream().findFirst().orElse(Way.ANY);
        }
        Optional<Way> late = lateWay(pending, ways);
        if (late.isPresent()) {
            return late.get();
        }
        return refused(pending, statements, ways);
    }

    private Way asSaid(PendingChangeset pending, Order said, Set<Way> ways) {
        Way way = switch (said) {
            case SUBSCRIBERS_FIRST -> Way.SUBSCRIBERS_FIRST;
            case PUBLISHER_FIRST -> Way.PUBLISHER_FIRST;
            case INDEPENDENT, SPLIT -> Way.ANY;
        };
        boolean agrees = ways.isEmpty() || ways.equals(EnumSet.of(Way.UNKNOWN)) || ways.equals(EnumSet.of(way));
        if (!agrees) {
            problems.accept(new Problem(
                    ErrorCode.REPLICATION_CAUTION,
                    pending.changeset().name() + " is taken as " + said.text()
                            + " because its author says so; its statements say otherwise.",
                    List.of(pending.at()),
                    "Be sure that nobody writes what would stop replication meanwhile."));
        }
        return way;
    }

    /** Where only one side has yet to run it, an order that should have been kept is no question any more. */
    private Optional<Way> lateWay(PendingChangeset pending, Set<Way> ways) {
        String publisher = world.topology().publisher().name();
        boolean publisherHasIt = !pending.pending().contains(publisher);
        List<Subscriber> subscribers = world.topology().subscribers();
        boolean subscribersHaveIt =
                subscribers.stream().allMatch(subscriber -> pending.done().contains(subscriber.name()));
        if (publisherHasIt && !ways.contains(Way.PUBLISHER_ONLY)) {
            return Optional.of(Way.PUBLISHER_FIRST);
        }
        return subscribersHaveIt ? Optional.of(Way.SUBSCRIBERS_FIRST) : Optional.empty();
    }

    private Way refused(PendingChangeset pending, List<JudgedStatement> statements, Set<Way> ways) {
        boolean told = false;
        for (JudgedStatement judged : statements) {
            for (Verdict verdict : judged.judgement().verdicts()) {
                Rule rule = verdict.rule();
                if (rule.kind().way() == Way.NONE) {
                    needsSteps(pending, judged, verdict);
                    told = true;
                } else if (rule.kind() == Kind.UNKNOWN) {
                    unknown(pending, judged.statement().at(), reason(verdict));
                    told = true;
                }
            }
        }
        if (pending.contents() == Contents.MORE) {
            unknown(pending, pending.at(), "not all of it is SQL that can be read beforehand");
            told = true;
        }
        if (!told) {
            mixed(pending, statements);
        }
        return ways.contains(Way.UNKNOWN) ? Way.UNKNOWN : Way.NONE;
    }

    private static String reason(Verdict verdict) {
        return (verdict.object().isEmpty() ? "" : verdict.object() + ": ")
                + verdict.rule().reason();
    }

    private void needsSteps(PendingChangeset pending, JudgedStatement judged, Verdict verdict) {
        problems.accept(new Problem(
                ErrorCode.REPLICATION_NEEDS_STEPS,
                pending.changeset().name() + " would stop replication in whichever order it is run ("
                        + verdict.rule().id() + "): " + reason(verdict) + ".",
                List.of(judged.statement().at()),
                verdict.rule().steps()));
    }

    private void unknown(PendingChangeset pending, Position at, String reason) {
        problems.accept(new Problem(
                ErrorCode.REPLICATION_ORDER_UNKNOWN,
                "Nobody knows where " + pending.changeset().name() + " has to be first: " + reason + ".",
                List.of(at),
                SAY));
    }

    private void mixed(PendingChangeset pending, List<JudgedStatement> statements) {
        String parts = statements.stream()
                .flatMap(statement -> statement.judgement().verdicts().stream()
                        .filter(verdict -> verdict.rule().kind().way() != Way.ANY)
                        .map(verdict -> "line " + statement.statement().at().line() + " is "
                                + verdict.rule().kind().words() + " ("
                                + verdict.rule().id() + ")"))
                .distinct()
                .collect(Collectors.joining(", "));
        problems.accept(new Problem(
                ErrorCode.REPLICATION_ORDERS_MIXED,
                pending.changeset().name()
                        + " has parts that must be on subscribers first, on the publisher first, or on the publisher"
                        + " alone: " + parts + ".",
                List.of(pending.at()),
                "Write each into a changeset of its own, in this order: what adds or loosens; rows; what tightens or"
                        + " drops. Or let it be run in parts: replication=split."));
    }
}

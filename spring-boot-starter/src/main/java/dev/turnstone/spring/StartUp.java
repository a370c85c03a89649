package dev.turnstone.spring;

import dev.turnstone.Problem;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.Outcome;
import dev.turnstone.gate.Gate;
import dev.turnstone.gate.Look;
import dev.turnstone.gate.Verdict;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/**
 * What an application does about its schema before anything else uses it: it looks, or migrates. Beans that use a database
 * depend on this one, as they do on those that Spring Boot has for this. Thread-safe.
 */
public final class StartUp implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    private final StartPolicy policy;
    private final Supplier<Destinations> wanted;
    private final Supplier<Probes> probes;

    private volatile StartState state;
    private volatile List<Destination> destinations = List.of();

    StartUp(StartPolicy policy, Supplier<Destinations> wanted, Supplier<Probes> probes) {
        this.policy = policy;
        this.wanted = wanted;
        this.probes = probes;
        this.state = StartState.of(
                policy.migrates() ? StartState.Phase.MIGRATING : StartState.Phase.WAITING, Look.AT_NOTHING);
    }

    /** How far it has come. */
    public StartState state() {
        return state;
    }

    /** The targets; none before it has begun. */
    public List<Destination> destinations() {
        return destinations;
    }

    /** Looks once more, now. */
    public Look look() {
        return gate(List.copyOf(destinations)).look();
    }

    @Override
    public void afterPropertiesSet() {
        Cancellation cancellation = new Cancellation();
        Thread starting = Thread.currentThread();
        Thread stop = new Thread(() -> {
            cancellation.request();
            if (!policy.migrates()) {
                // Interrupting a run would close the file of an embedded database.
                starting.interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(stop);
        try (Probes answering = probes.get()) {
            answering.answer(this::state);
            begin(cancellation);
        } catch (RuntimeException e) {
            state = StartState.of(StartState.Phase.REFUSED, state.look());
            throw e;
        } finally {
            forget(stop);
        }
    }

    private void doing(String words) {
        state = state.with(words);
    }

    private static void forget(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            LOG.debug("The JVM is shutting down, and the hook has done its work.", e);
        }
    }

    private void begin(Cancellation cancellation) {
        Destinations found = wanted.get();
        found.notices().forEach(notice -> LOG.warn("{}", notice.inWords()));
        destinations = found.all();
        if (destinations.isEmpty()) {
            LOG.info("There is neither a data source nor turnstone.url: no schema is looked at.");
            state = StartState.of(StartState.Phase.NOTHING_TO_LOOK_AT, Look.AT_NOTHING);
            return;
        }
        Look seen = policy.migrates() ? migrate(cancellation) : pass();
        state = StartState.of(seen.isCurrent() ? StartState.Phase.CURRENT : StartState.Phase.BEHIND, seen);
    }

    private Gate gate(List<Destination> before) {
        Gate gate = Gate.of(before.stream().map(Destination::turnstone).toList())
                .with(policy.mode())
                .with(policy.ahead());
        return policy.waitAtMost().map(gate::waitingAtMost).orElse(gate);
    }

    private Look pass() {
        return gate(destinations).with(new StartListener(this::doing)).pass();
    }

    /** A target that is ahead, and may be, is left alone; all else is for the run to judge, which can resume. */
    private Look migrate(Cancellation cancellation) {
        List<Look.Finding> findings = gate(destinations).look().findings();
        for (int i = 0; i < destinations.size(); i++) {
            Verdict verdict = findings.get(i).verdict();
            if (verdict instanceof Verdict.Ahead) {
                throw TurnstoneException.inWords(verdict.problems());
            }
            if (!verdict.isCurrent()) {
                migrate(destinations.get(i), i + 1, cancellation);
            }
        }
        return new Look(findings.stream()
                .map(finding -> finding.verdict().isCurrent()
                        ? finding
                        : new Look.Finding(finding.target(), new Verdict.Current(List.of())))
                .toList());
    }

    private void migrate(Destination destination, int number, Cancellation cancellation) {
        LOG.info("Migrating {} ({} of {}).", destination.label(), number, destinations.size());
        Turnstone run = destination.turnstone().with(cancellation).with(new StartListener(this::doing));
        Outcome outcome = run.migrate(destination.goal());
        outcome.orThrow();
        outcome.warnings().stream().map(Problem::inWords).forEach(LOG::warn);
        LOG.info(
                "{} is current; changesets run: {}.",
                destination.label(),
                outcome.done().size());
    }
}

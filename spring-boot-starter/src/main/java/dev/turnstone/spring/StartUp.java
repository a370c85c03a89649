package dev.turnstone.spring;

import dev.turnstone.Problem;
import dev.turnstone.Turnstone;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.Outcome;
import dev.turnstone.gate.Gate;
import dev.turnstone.gate.Look;
import dev.turnstone.gate.Verdict;
import dev.turnstone.spring.destination.Destination;
import dev.turnstone.spring.destination.Destinations;
import dev.turnstone.spring.property.StartPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private volatile LoadablePlugins loadable = new LoadablePlugins(Set.of());

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

    /** The plugins whose schemas are current; none before the start is over with them. */
    public LoadablePlugins loadable() {
        return loadable;
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
        List<Set<String>> ready = new ArrayList<>();
        Look seen = policy.migrates() ? migrate(cancellation, ready) : pass(ready);
        loadable = new LoadablePlugins(inAll(ready));
        state = StartState.of(seen.isCurrent() ? StartState.Phase.CURRENT : StartState.Phase.BEHIND, seen);
    }

    private Gate gate(List<Destination> before) {
        return policy.set(Gate.of(before.stream().map(Destination::guarded).toList()));
    }

    private static Set<String> inAll(List<Set<String>> sets) {
        Set<String> all = new HashSet<>(sets.isEmpty() ? Set.of() : sets.get(0));
        sets.forEach(all::retainAll);
        return all;
    }

    private Look pass(List<Set<String>> ready) {
        Look seen = gate(destinations).with(new StartListener(this::doing)).pass();
        destinations.forEach(destination -> plugins(destination).ifPresent(plugins -> ready.add(plugins.loadable())));
        return seen;
    }

    private static Optional<PluginStart> plugins(Destination destination) {
        return destination.plugins().map(schemas -> new PluginStart(destination.label(), schemas));
    }

    /** A target that is ahead, and may be, is left alone; all else is for the run to judge, which can resume. */
    private Look migrate(Cancellation cancellation, List<Set<String>> ready) {
        List<Look.Finding> findings = gate(destinations).look().findings();
        for (int i = 0; i < destinations.size(); i++) {
            Verdict verdict = findings.get(i).verdict();
            if (verdict instanceof Verdict.Ahead) {
                throw TurnstoneException.inWords(verdict.problems());
            }
            Destination destination = destinations.get(i);
            if (destination.plugins().isPresent()) {
                // Of those that were passed over the gate knows nothing, and they are tried again.
                announce(destination, i + 1);
                ready.add(plugins(destination)
                        .orElseThrow()
                        .migrate(cancellation, new StartListener(this::doing), destination.turnstone()::completed));
            } else if (!verdict.isCurrent()) {
                announce(destination, i + 1);
                migrate(destination, cancellation);
            }
        }
        return new Look(findings.stream()
                .map(finding -> finding.verdict().isCurrent()
                        ? finding
                        : new Look.Finding(finding.target(), new Verdict.Current(List.of())))
                .toList());
    }

    private void announce(Destination destination, int number) {
        LOG.info("Migrating {} ({} of {}).", destination.label(), number, destinations.size());
    }

    private void migrate(Destination destination, Cancellation cancellation) {
        Turnstone run = destination.turnstone().with(cancellation).with(new StartListener(this::doing));
        Outcome outcome = run.migrate();
        try {
            outcome.orThrow();
        } catch (TurnstoneException e) {
            throw e.with(run::completed);
        }
        outcome.warnings().stream().map(Problem::inWords).forEach(LOG::warn);
        LOG.info(
                "{} is current; changesets run: {}.",
                destination.label(),
                outcome.done().size());
    }
}

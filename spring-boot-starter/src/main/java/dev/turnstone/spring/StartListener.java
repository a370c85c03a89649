package dev.turnstone.spring;

import dev.turnstone.Listener;
import dev.turnstone.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log, and whoever asks for the state, what a start is at. */
final class StartListener implements Listener {
    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    private final Consumer<String> doing;

    StartListener(Consumer<String> doing) {
        this.doing = doing;
    }

    @Override
    public void waitingForServer(String target, String reason) {
        tell("Waiting for " + target + ": " + reason);
    }

    @Override
    public void waitingForUpgrade(String target, List<String> pending) {
        tell("Waiting until these are run on " + target + ": " + String.join(", ", pending));
    }

    @Override
    public void waitingForLock(String holder, Duration since) {
        tell("Waiting for another run since " + since.toSeconds() + " s: " + holder);
    }

    @Override
    public void notice(String text) {
        LOG.info(text);
    }

    @Override
    public void stepStarted(Step step, int number, int total) {
        doing.accept(step.name() + ", " + number + " of " + total);
    }

    @Override
    public void stepDone(Step step, Duration took) {
        LOG.info("{} took {} ms", step.name(), took.toMillis());
    }

    private void tell(String words) {
        LOG.info(words);
        doing.accept(words);
    }
}

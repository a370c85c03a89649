package dev.turnstone.tests.contract;

import dev.turnstone.Listener;
import dev.turnstone.plan.Step;
import dev.turnstone.sql.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what it is told, a line for each thing. */
final class RecordingListener implements Listener {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    List<String> lines() {
        return lines;
    }

    @Override
    public void waitingForServer(String target, String reason) {
        lines.add("waiting for server: " + reason);
    }

    @Override
    public void waitingForLock(String holder, Duration since) {
        lines.add("waiting for lock: " + holder);
    }

    @Override
    public void notice(String text) {
        lines.add("notice: " + text);
    }

    @Override
    public void statementStarted(Step step, SqlStatement statement, int number) {
        lines.add("statement " + number + " of " + step.name());
    }

    @Override
    public void progress(Step step, String text) {
        lines.add("progress: " + text);
    }
}

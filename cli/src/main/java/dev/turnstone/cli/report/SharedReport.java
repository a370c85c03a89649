package dev.turnstone.cli.report;

import dev.turnstone.Problem;
import dev.turnstone.Status;
import dev.turnstone.apply.Outcome;
import dev.turnstone.apply.script.HistoryScript;
import dev.turnstone.changelog.Changelog;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.gate.Look;
import dev.turnstone.history.History;
import dev.turnstone.plan.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report that several runs tell their results to: one result after the other, never mixed. Thread-safe. */
public final class SharedReport implements Report {
    private final Report report;
    private final Object lock;

    public SharedReport(Report report) {
        this(report, new Object());
    }

    private SharedReport(Report report, Object lock) {
        this.report = report;
        this.lock = lock;
    }

    @Override
    public SharedReport of(Round round, Notes notes) {
        return new SharedReport(report.of(round, notes), lock);
    }

    @Override
    public void status(Status status) {
        synchronized (lock) {
            report.status(status);
        }
    }

    @Override
    public void script(String target, Plan plan, Optional<HistoryScript> rows) {
        synchronized (lock) {
            report.script(target, plan, rows);
        }
    }

    @Override
    public void written(String target, Plan plan, Path file) {
        synchronized (lock) {
            report.written(target, plan, file);
        }
    }

    @Override
    public void checksums(String target, Plan plan, List<ChecksumLine> lines) {
        synchronized (lock) {
            report.checksums(target, plan, lines);
        }
    }

    @Override
    public void history(String target, String server, String table, History history) {
        synchronized (lock) {
            report.history(target, server, table, history);
        }
    }

    @Override
    public void validity(String target, Plan plan) {
        synchronized (lock) {
            report.validity(target, plan);
        }
    }

    @Override
    public void validity(Map<String, Plan> plans) {
        synchronized (lock) {
            report.validity(plans);
        }
    }

    @Override
    public void validity(Changelog changelog) {
        synchronized (lock) {
            report.validity(changelog);
        }
    }

    @Override
    public void outcome(String target, Outcome outcome, Duration took) {
        synchronized (lock) {
            report.outcome(target, outcome, took);
        }
    }

    @Override
    public void lock(String target, String holder, Freed freed) {
        synchronized (lock) {
            report.lock(target, holder, freed);
        }
    }

    @Override
    public void gate(Look.Finding finding) {
        synchronized (lock) {
            report.gate(finding);
        }
    }

    @Override
    public void settings(SettingsTable table) {
        synchronized (lock) {
            report.settings(table);
        }
    }

    @Override
    public void expectations(SettingsTable table) {
        synchronized (lock) {
            report.expectations(table);
        }
    }

    @Override
    public void completion(String script) {
        synchronized (lock) {
            report.completion(script);
        }
    }

    @Override
    public void problems(String target, List<Problem> problems) {
        synchronized (lock) {
            report.problems(target, problems);
        }
    }

    @Override
    public void problems(List<Problem> problems) {
        synchronized (lock) {
            report.problems(problems);
        }
    }

    @Override
    public void fault(Throwable fault) {
        synchronized (lock) {
            report.fault(fault);
        }
    }

    @Override
    public void faultOf(String target, Throwable fault) {
        synchronized (lock) {
            report.faultOf(target, fault);
        }
    }

    @Override
    public void summary(List<Round> rounds) {
        synchronized (lock) {
            report.summary(rounds);
        }
    }

    @Override
    public void finish(ExitCode code) {
        synchronized (lock) {
            report.finish(code);
        }
    }
}

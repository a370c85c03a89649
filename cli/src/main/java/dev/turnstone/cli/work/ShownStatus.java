package dev.turnstone.cli.work;

import dev.turnstone.Status;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.report.RunDisplay;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.settings.assign.Assignment;

/** Shows how a target stands to its changelog. */
public enum ShownStatus implements Job.Work {
    /** Where changes are pending, that is no failure. */
    FOR_PEOPLE,
    /** Where changes are pending, the exit code says so. */
    WITH_EXIT_CODE;

    @Override
    public ExitCode on(Job job, Assignment to) {
        try (RunDisplay display = new RunDisplay(job.notes())) {
            Status status = to.turnstone().with(display).status();
            job.report().status(status);
            if (status.plan().hasErrors()) {
                return ExitCode.worstOf(status.plan().problems());
            }
            return this == WITH_EXIT_CODE && !status.isCurrent() ? ExitCode.PENDING : ExitCode.DONE;
        }
    }
}

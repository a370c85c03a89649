package dev.turnstone.cli.work.replication;

import dev.turnstone.Problem;
import dev.turnstone.Turnstone;
import dev.turnstone.cli.job.Job;
import dev.turnstone.cli.terminal.ExitCode;
import dev.turnstone.replication.Replication;
import dev.turnstone.replication.Sites;
import dev.turnstone.replication.topology.Topology;
import dev.turnstone.settings.assign.Assignment;
import java.util.List;

/** Looks at who replicates what to whom. */
public enum LookAtReplication {
    /** What is wrong is told, and no failure; but that somebody can't be asked is one. */
    SHOWN,
    /** The exit code says whether anything is wrong. */
    JUDGED;

    /** Tells what there is. */
    public ExitCode in(Job job, List<Assignment> targets) {
        Sites sites = NamedSites.of(targets, target -> Turnstone.of(target.target()));
        Topology topology = Replication.of(sites).status();
        List<Problem> complaints = Replication.complaints(topology);
        if (this == SHOWN) {
            job.report().topology(topology, complaints);
            return ExitCode.worstOf(topology.absent().stream()
                    .flatMap(absent -> absent.problems().stream())
                    .toList());
        }
        job.report().fitness(topology, complaints);
        return ExitCode.worstOf(complaints);
    }
}

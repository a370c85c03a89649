package dev.turnstone.maven;

import dev.turnstone.ErrorCode;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.cli.demand.HistoryRows;
import dev.turnstone.cli.demand.HowFar;
import dev.turnstone.cli.demand.Manner;
import dev.turnstone.cli.demand.Several;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What belongs to single goals, as Maven hands it over, in our own terms. */
final class GoalOptions {
    private GoalOptions() {}

    /** @throws TurnstoneException when it is no way, or more than one */
    static HowFar howFar(@Nullable String to, @Nullable String count, @Nullable String toDate) {
        if (Stream.of(to, count, toDate).filter(text -> text != null).count() > 1) {
            throw refused("--to, --to-date and --count are different ways to say how far.", "Give one of them.");
        }
        return new HowFar(
                Optional.ofNullable(to),
                Optional.ofNullable(count).map(GoalOptions::number),
                Optional.ofNullable(toDate).map(GoalOptions::moment));
    }

    private static int number(String text) {
        return HowFar.numberIn(text)
                .orElseThrow(() -> refused("'" + text + "' is no number of steps: 1 or more.", "Correct --count."));
    }

    private static LocalDateTime moment(String text) {
        return HowFar.momentIn(text)
                .orElseThrow(() -> refused(
                        "'" + text + "' is no date: write it as 2026-01-31 or 2026-01-31T18:30.",
                        "Correct --to-date."));
    }

    static HistoryRows rows(boolean withHistory) {
        return withHistory ? HistoryRows.WITH : HistoryRows.WITHOUT;
    }

    /** Of what asks nobody. */
    static Manner agreed(boolean dryRun) {
        return manner(dryRun, true);
    }

    static Manner manner(boolean dryRun, boolean yes) {
        return new Manner() {
            @Override
            public Mode mode() {
                return dryRun ? Mode.DRY_RUN : Mode.FOR_REAL;
            }

            @Override
            public boolean isAgreed() {
                return yes;
            }
        };
    }

    /** Of what writes nothing: there is no reason to stop. */
    static Several readingSeveral(int parallel) {
        return several(parallel, Several.OnFailure.CONTINUE);
    }

    /** @throws TurnstoneException when one of them means nothing */
    static Several several(int parallel, String onFailure) {
        return several(
                parallel,
                Stream.of(Several.OnFailure.values())
                        .filter(one -> one.toString().equals(onFailure))
                        .findFirst()
                        .orElseThrow(() ->
                                refused("'" + onFailure + "' is neither stop nor continue.", "Correct --on-failure.")));
    }

    private static Several several(int parallel, Several.OnFailure onFailure) {
        if (parallel < 1) {
            throw refused("'" + parallel + "' is no number of targets: 1 or more.", "Correct --parallel.");
        }
        return new Several() {
            @Override
            public int parallel() {
                return parallel;
            }

            @Override
            public boolean stopsAtFailure() {
                return onFailure == OnFailure.STOP;
            }
        };
    }

    private static TurnstoneException refused(String what, String next) {
        return new TurnstoneException(new Problem(ErrorCode.SETTING_INVALID, what, List.of(), next));
    }
}

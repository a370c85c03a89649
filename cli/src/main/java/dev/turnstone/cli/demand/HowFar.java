package dev.turnstone.cli.demand;

import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.settings.assign.Assignment;
import dev.turnstone.settings.type.RoutineFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How far to go, onwards or back. At most one of these is there.
 *
 * @param to a version, or a tag
 * @param count so many steps
 * @param moment back to the state of then, by the clock of the server
 */
public record HowFar(Optional<String> to, Optional<Integer> count, Optional<LocalDateTime> moment) {

    /** A number from 1 on; empty when the text is none. */
    public static Optional<Integer> numberIn(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** A date, with the time of day or without, when its first moment is meant; empty when the text is none. */
    public static Optional<LocalDateTime> momentIn(String text) {
        String iso = text.strip().replace(' ', 'T');
        try {
            return Optional.of(
                    iso.contains("T")
                            ? LocalDateTime.parse(iso)
                            : LocalDate.parse(iso).atStartOfDay());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether anything was asked for. */
    public boolean isGiven() {
        return to.isPresent() || count.isPresent() || moment.isPresent();
    }

    /**
     * What was asked for, if anything was; what it means depends on the changelog.
     *
     * @throws dev.turnstone.TurnstoneException when it means nothing for that changelog
     */
    public Optional<Reach> reach(Assignment run) {
        return to.map(word -> run.format().reach(word))
                .or(() -> count.map(Reach.Count::new))
                .or(() -> moment.map(Reach.ToDate::new));
    }

    /** As the goal of a run: all that is pending where nothing was asked for. */
    public Goal goal(Assignment run) {
        return new Goal(reach(run).orElse(new Reach.Newest()), RoutineFormat.order(run.values()));
    }
}

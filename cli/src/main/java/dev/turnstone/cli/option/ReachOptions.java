package dev.turnstone.cli.option;

import dev.turnstone.cli.demand.HowFar;
import dev.turnstone.cli.option.Syntax.Choice;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.value.CountOption;
import dev.turnstone.cli.option.value.DateOption;
import java.time.LocalDateTime;
import java.util.Optional;

/** How far to go, onwards or back. */
public final class ReachOptions {
    private final Taken<String> to;
    private final Taken<Integer> count;
    private final Optional<Taken<LocalDateTime>> moment;

    private ReachOptions(Taken<String> to, Taken<Integer> count, Optional<Taken<LocalDateTime>> moment) {
        this.to = to;
        this.count = count;
        this.moment = moment;
    }

    /** Onwards. */
    public static ReachOptions onwards(Syntax syntax) {
        Choice choice = syntax.choice();
        ReachOptions options = new ReachOptions(to(choice), count(choice), Optional.empty());
        choice.end();
        return options;
    }

    /** Back, which may also be to a moment. */
    public static ReachOptions back(Syntax syntax) {
        Choice choice = syntax.choice();
        Taken<LocalDateTime> moment = choice.value(
                new DateOption(),
                "DATE",
                "To the state of this moment, by the clock of the server: 2026-01-31T18:30.",
                "--to-date");
        ReachOptions options = new ReachOptions(to(choice), count(choice), Optional.of(moment));
        choice.end();
        return options;
    }

    private static Taken<String> to(Choice choice) {
        return choice.text(
                "VERSION|TAG", "As far as this version; with a Liquibase changelog, as far as this tag.", "--to", "-t");
    }

    private static Taken<Integer> count(Choice choice) {
        return choice.value(new CountOption("steps"), "N", "So many steps.", "--count");
    }

    /** What was asked for. */
    public HowFar howFar() {
        return new HowFar(to.value(), count.value(), moment.flatMap(Taken::value));
    }
}

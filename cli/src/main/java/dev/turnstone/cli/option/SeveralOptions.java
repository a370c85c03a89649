package dev.turnstone.cli.option;

import dev.turnstone.cli.demand.Several;
import dev.turnstone.cli.option.Syntax.Taken;
import dev.turnstone.cli.option.value.CountOption;
import java.util.Optional;

/** How to go about several targets. */
public final class SeveralOptions implements Several {
    private final Optional<Taken<Integer>> parallel;
    private final Optional<Taken<OnFailure>> onFailure;

    /** On a command that writes without asking. */
    public SeveralOptions(Syntax syntax) {
        this(Optional.of(parallel(syntax)), Optional.of(onFailure(syntax)));
    }

    private SeveralOptions(Optional<Taken<Integer>> parallel, Optional<Taken<OnFailure>> onFailure) {
        this.parallel = parallel;
        this.onFailure = onFailure;
    }

    /** On a command that writes nothing: there is no reason to stop. */
    public static SeveralOptions ofReading(Syntax syntax) {
        return new SeveralOptions(Optional.of(parallel(syntax)), Optional.empty());
    }

    /** On a command that asks people: they can answer one question at a time. */
    public static SeveralOptions ofAsking(Syntax syntax) {
        return new SeveralOptions(Optional.empty(), Optional.of(onFailure(syntax)));
    }

    private static Taken<Integer> parallel(Syntax syntax) {
        return syntax.value(
                new CountOption("targets"),
                "N",
                "Of several targets, work on so many at a time. Else: one by one.",
                "--parallel");
    }

    private static Taken<OnFailure> onFailure(Syntax syntax) {
        return syntax.word(
                OnFailure.class,
                "WHAT",
                "Of several targets, when one has failed, what becomes of the others: ${COMPLETION-CANDIDATES}. Else: stop.",
                "--on-failure");
    }

    @Override
    public int parallel() {
        return parallel.flatMap(Taken::value).orElse(1);
    }

    @Override
    public boolean stopsAtFailure() {
        return onFailure
                .map(option -> option.value().orElse(OnFailure.STOP) == OnFailure.STOP)
                .orElse(false);
    }
}

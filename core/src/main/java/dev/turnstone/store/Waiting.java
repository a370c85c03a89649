package dev.turnstone.store;

import dev.turnstone.Advice;
import dev.turnstone.ErrorCode;
import dev.turnstone.Listener;
import dev.turnstone.Problem;
import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Cancellation;
import dev.turnstone.apply.place.Patience;
import dev.turnstone.apply.run.RunLock;
import java.time.Duration;
import java.util.List;

/** Opens stores that others may have open just now. */
record Waiting(String target, Listener listener, Cancellation cancellation) {
    private static final Advice IT_ENDS = Advice.of("It ends by itself; or end the program that does it.");

    /** Something that may be in use. */
    @FunctionalInterface
    interface Opening<T> {
        T open() throws StoreBusy;
    }

    /** For a run: whoever has it open is a run, or is soon gone. */
    <T> T forLock(Duration atMost, Opening<T> opening) {
        Patience patience = new Patience(listener, cancellation, atMost);
        try {
            while (true) {
                try {
                    return opening.open();
                } catch (StoreBusy e) {
                    patience.pause(e.holder());
                }
            }
        } catch (Patience.Exhausted e) {
            throw RunLock.notObtained(e, IT_ENDS);
        }
    }

    /** For a look, which nobody waits for unless that was asked for. */
    <T> T forServer(Duration atMost, Opening<T> opening) {
        Patience patience = new Patience(Listener.NONE, cancellation, atMost);
        while (true) {
            try {
                return opening.open();
            } catch (StoreBusy busy) {
                listener.waitingForServer(target, busy.holder() + " has it open");
                try {
                    patience.pause(busy.holder());
                } catch (Patience.Exhausted e) {
                    throw cannotConnect(busy);
                }
            }
        }
    }

    private TurnstoneException cannotConnect(StoreBusy busy) {
        return new TurnstoneException(
                new Problem(
                        ErrorCode.CANNOT_CONNECT,
                        "Can't open " + target + ": " + busy.holder() + " has it open.",
                        List.of(),
                        Advice.of("Wait for that process, or end it.")
                                .thenForOnce(" --connect-wait says how long to try again.")),
                busy);
    }
}

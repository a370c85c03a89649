package dev.turnstone.cli.terminal;

import sun.misc.Signal;

/** Tells when somebody asks the process to end. */
@FunctionalInterface
public interface Signals {
    /** For tests: nobody asks. */
    Signals NONE = action -> {};

    /**
     * SIGINT and SIGTERM. Not a shutdown hook: those all run at once, and the ones of embedded databases would close
     * the database under the run that is still recording what it did.
     */
    Signals OF_THE_PROCESS = action -> {
        for (String name : new String[] {"INT", "TERM"}) {
            try {
                Signal.handle(new Signal(name), signal -> action.run());
            } catch (IllegalArgumentException e) {
                // The JVM was told to leave this signal alone (-Xrs): then it ends the process, as it would without us.
                System.getLogger(Signals.class.getName()).log(System.Logger.Level.DEBUG, name, e);
            }
        }
    };

    /** From now on does this, in a thread of its own, each time instead of ending the process. */
    void onRequestToEnd(Runnable action);
}

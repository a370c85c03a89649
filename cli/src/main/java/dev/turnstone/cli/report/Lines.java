package dev.turnstone.cli.report;

/** Where what is said beside the results goes, line by line. */
@FunctionalInterface
public interface Lines {
    /** How much a line matters. */
    enum Weight {
        USUAL,
        WARNING,
        ERROR
    }

    void say(Weight weight, String line);
}

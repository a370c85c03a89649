package dev.turnstone.plan;

import java.util.List;

/**
 * What is run when a step has failed, each for itself, behind what was rolled back. Nothing of it is recorded, and whether it
 * works changes nothing about the outcome.
 *
 * @param ofStatement when a statement of a step was refused that is recorded
 * @param ofStep when a step failed that is recorded
 * @param ofRun when any step failed
 */
public record Aftermath(List<Step.Apply> ofStatement, List<Step.Apply> ofStep, List<Step.Apply> ofRun) {
    /** Nothing. */
    public static final Aftermath NONE = new Aftermath(List.of(), List.of(), List.of());

    public Aftermath {
        ofStatement = List.copyOf(ofStatement);
        ofStep = List.copyOf(ofStep);
        ofRun = List.copyOf(ofRun);
    }
}

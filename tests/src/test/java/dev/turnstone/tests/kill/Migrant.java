package dev.turnstone.tests.kill;

import dev.turnstone.TurnstoneException;
import dev.turnstone.apply.Outcome;

/**
 * A program that migrates and tells how far it is: {@code folder url username password boundary}. At that boundary it
 * waits for its end.
 */
final class Migrant {
    static final String BEGUN = "begun";

    private Migrant() {}

    public static void main(String[] args) {
        int last = Integer.parseInt(args[4]);
        Boundaries boundaries = new Boundaries(number -> {
            System.out.println(boundary(number));
            if (number == last) {
                waitForTheEnd();
            }
        });
        System.out.println(BEGUN);
        long begin = System.nanoTime();
        try {
            Outcome outcome = Stage.turnstone(args[0], args[1], args[2], args[3])
                    .with(boundaries)
                    .migrate();
            System.out.println(outcome.getClass().getSimpleName());
        } catch (TurnstoneException e) {
            System.out.println(e.code());
        }
        System.out.println("took " + (System.nanoTime() - begin) / 1_000 + " us");
        // What is open dies with us, as it would in a command line.
        Runtime.getRuntime().halt(0);
    }

    static String boundary(int number) {
        return "boundary " + number + ".";
    }

    private static void waitForTheEnd() {
        try {
            Thread.sleep(120_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

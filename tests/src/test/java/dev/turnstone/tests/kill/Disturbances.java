package dev.turnstone.tests.kill;

import dev.turnstone.tests.servers.Product;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Chooses what dies in each run: the same for the same seed. Every boundary comes before one comes again. */
final class Disturbances {
    /** So often the run that would put things in order dies as well. */
    private static final int TWICE = 4;

    private final List<Kind> kinds;
    private final Random random;
    private final Map<Kind, List<Integer>> numbers = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> used = new EnumMap<>(Kind.class);

    Disturbances(Product product, Undisturbed undisturbed, long seed) {
        this.kinds = Kind.of(product);
        this.random = new Random(seed + product.ordinal());
        numbers.put(Kind.KILLED_AT_BOUNDARY, shuffled(undisturbed.boundaries()));
        numbers.put(Kind.SERVER_KILLED, shuffled(undisturbed.boundaries()));
        numbers.put(Kind.REQUEST_LOST, shuffled(undisturbed.roundTrips()));
        numbers.put(Kind.ANSWER_LOST, shuffled(undisturbed.roundTrips()));
        numbers.put(Kind.NETWORK_SILENT, shuffled(undisturbed.roundTrips()));
    }

    /** For each run what happens to it, and then to those that come after it. */
    List<List<Disturbance>> of(int runs) {
        List<List<Disturbance>> all = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            List<Disturbance> one = new ArrayList<>();
            one.add(next(kinds.get(run % kinds.size())));
            if (run % TWICE == TWICE - 1) {
                one.add(new Disturbance(Kind.KILLED_AT_RANDOM, 0, random.nextDouble()));
            }
            all.add(one);
        }
        return all;
    }

    private Disturbance next(Kind kind) {
        if (!numbers.containsKey(kind)) {
            return new Disturbance(kind, 0, random.nextDouble());
        }
        List<Integer> choice = numbers.get(kind);
        int turn = used.merge(kind, 1, Integer::sum) - 1;
        double later = kind == Kind.SERVER_KILLED ? random.nextDouble() : 0;
        return new Disturbance(kind, choice.get(turn % choice.size()), later);
    }

    private List<Integer> shuffled(int upTo) {
        List<Integer> result =
                new ArrayList<>(IntStream.rangeClosed(1, upTo).boxed().toList());
        Collections.shuffle(result, random);
        return result;
    }
}

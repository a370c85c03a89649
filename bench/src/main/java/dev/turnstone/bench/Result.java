package dev.turnstone.bench;

import dev.turnstone.tests.servers.Product;

/**
 * A figure of one tool in one case.
 *
 * @param link which way to the server: {@code loopback} or {@code 20 ms}
 */
record Result(Case at, String tool, Figure figure, double value) {

    /** What is measured, and under which circumstances. */
    record Case(Product product, String link, Deed deed, String workload) {}

    /** What is counted or timed. */
    enum Figure {
        SECONDS("s"),
        CPU_SECONDS("s of CPU"),
        PEAK_MIB("MiB"),
        STATEMENTS("statements"),
        ROUND_TRIPS("round trips");

        private final String unit;

        Figure(String unit) {
            this.unit = unit;
        }

        @Override
        public String toString() {
            return unit;
        }
    }
}

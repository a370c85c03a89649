package dev.turnstone.bench.report;

import dev.turnstone.bench.tool.Deed;
import dev.turnstone.tests.servers.Product;

/**
 * A figure of one tool in one case.
 *
 * @param link which way to the server: {@code loopback} or {@code 20 ms}
 */
public record Result(Case at, String tool, Figure figure, double value) {

    /** What is measured, and under which circumstances. */
    public record Case(Product product, String link, Deed deed, String workload) {}

    /** What is counted or timed. */
    public enum Figure {
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

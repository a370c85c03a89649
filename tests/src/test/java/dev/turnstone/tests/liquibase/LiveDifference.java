package dev.turnstone.tests.liquibase;

import dev.turnstone.tests.servers.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A difference between what Liquibase and we leave in a database, and the reason for it: a line of {@code
 * live/differences.txt}.
 *
 * @param product whose databases have it
 * @param about the changelog that shows it
 * @param line what is left on one side only: {@code -} is ours, {@code +} theirs
 */
record LiveDifference(Product product, String about, Pattern line, String why) {
    LiveDifference {
        if (why.isBlank()) {
            throw new IllegalArgumentException("a difference without a reason: " + line);
        }
    }

    /** Those of one changelog on one product. */
    static List<LiveDifference> of(Product product, String about) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/live/differences.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" :: "))
                .map(part -> new LiveDifference(
                        Product.valueOf(part[0].strip()), part[1].strip(), Pattern.compile(part[2]), part[3]))
                .filter(difference ->
                        difference.product() == product && difference.about().equals(about))
                .toList();
    }

    boolean covers(String difference) {
        return line.matcher(difference).matches();
    }
}

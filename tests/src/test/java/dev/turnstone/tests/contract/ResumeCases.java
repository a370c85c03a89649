package dev.turnstone.tests.contract;

import dev.turnstone.tests.servers.Product;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The statements at which runs end. */
final class ResumeCases {
    private static final List<ResumeExamples> ALL = List.of(
            new H2Examples(),
            new HsqldbExamples(),
            new OutsideExamples(),
            new MySqlExamples(Product.MARIADB),
            new MySqlExamples(Product.MYSQL));

    private ResumeCases() {}

    static Stream<ResumeCase> told() {
        return ALL.stream().flatMap(ResumeExamples::told);
    }

    static Stream<ResumeCase> repeatable() {
        return ALL.stream().flatMap(ResumeExamples::repeatable);
    }

    static Stream<ResumeCase> asked() {
        return ALL.stream().flatMap(ResumeExamples::asked);
    }

    static Stream<Arguments> meddledWith() {
        return ALL.stream().flatMap(ResumeExamples::meddledWith);
    }
}

package dev.turnstone.tests.contract;

import dev.turnstone.tests.servers.Product;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Statements that stand outside of transactions where nearly all join one. */
final class OutsideExamples implements ResumeExamples {
    @Override
    public Stream<ResumeCase> told() {
        return Stream.of();
    }

    @Override
    public Stream<ResumeCase> repeatable() {
        return Stream.of(
                new ResumeCase(Product.SQLITE, "VACUUM", "CREATE TABLE t (id INTEGER)"),
                new ResumeCase(Product.SQLITE, "PRAGMA foreign_keys = ON"));
    }

    @Override
    public Stream<ResumeCase> asked() {
        return Stream.of();
    }

    @Override
    public Stream<Arguments> meddledWith() {
        return Stream.of();
    }
}

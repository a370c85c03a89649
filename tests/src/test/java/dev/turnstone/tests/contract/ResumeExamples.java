package dev.turnstone.tests.contract;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The statements of one product at which runs end. */
interface ResumeExamples {
    /** The catalog tells whether they happened. */
    Stream<ResumeCase> told();

    /** They are done again, whether they happened or not. */
    Stream<ResumeCase> repeatable();

    /** Only the user can tell. */
    Stream<ResumeCase> asked();

    /** With what somebody else does in between, after which the catalog doesn't tell. */
    Stream<Arguments> meddledWith();
}

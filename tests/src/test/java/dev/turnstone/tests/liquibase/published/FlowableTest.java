package dev.turnstone.tests.liquibase.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Flowable's changelogs, on the databases that it supports. */
class FlowableTest {
    private static final List<Published> CHANGELOGS = List.of(
            Published.plain(
                    "flowable-cmmn-engine.jar", "org/flowable/cmmn/db/liquibase/flowable-cmmn-db-changelog.xml"),
            Published.plain("flowable-dmn-engine.jar", "org/flowable/dmn/db/liquibase/flowable-dmn-db-changelog.xml"),
            Published.plain("flowable-app-engine.jar", "org/flowable/app/db/liquibase/flowable-app-db-changelog.xml"));

    static Stream<Arguments> changelogs() {
        return CHANGELOGS.stream()
                .flatMap(changelog -> Stream.of(Product.POSTGRESQL, Product.MARIADB, Product.MYSQL, Product.H2)
                        .map(product -> Arguments.of(changelog, product)));
    }

    @ParameterizedTest
    @MethodSource("changelogs")
    void both_leave_the_same_and_each_takes_the_other_s_for_done(Published changelog, Product product) {
        TestDatabase ours = Servers.fresh(product);
        TestDatabase theirs = Servers.fresh(product);
        ClassLoader loader = FlowableTest.class.getClassLoader();

        changelog.turnstone(ours, loader).migrate().orThrow();
        changelog.liquibase(theirs).update(changelog.path()).orFail();

        assertThat(Published.differences(ours, theirs)).isEmpty();
        assertThat(changelog.leftToDoForThem(ours)).isEmpty();
        assertThat(changelog.leftToDo(theirs, loader)).isEmpty();
    }
}

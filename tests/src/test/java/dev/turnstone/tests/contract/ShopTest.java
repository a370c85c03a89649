package dev.turnstone.tests.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Turnstone;
import dev.turnstone.Version;
import dev.turnstone.plan.Goal;
import dev.turnstone.plan.Goal.Reach;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.tests.catalog.Catalog;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example shop, SQL and Java, on every database. */
final class ShopTest {
    private static final Path SHOP = Path.of("../examples/shop");
    private static final List<String> VERSIONS = List.of("1.0", "1.1", "1.2", "1.2.1", "1.3", "2.0", "2.1");

    private static Turnstone shopOn(TestDatabase database) {
        return Turnstone.of(RoutineFolder.of(SHOP), Project.target(database, database.owner()));
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void reaches_the_same_catalog_from_nothing_and_from_every_version(Product product) {
        TestDatabase fresh = Servers.fresh(product);
        shopOn(fresh).migrate().orThrow();
        Catalog newest = Catalog.withData(fresh);

        for (String version : VERSIONS) {
            TestDatabase older = Servers.fresh(product);
            shopOn(older)
                    .migrate(new Goal(new Reach.UpTo(Version.of(version)), Goal.Order.STRICT))
                    .orThrow();
            shopOn(older).migrate().orThrow();
            assertThat(Catalog.withData(older).differencesTo(newest))
                    .as("from " + version)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void goes_back_to_every_version_and_forward_again(Product product) {
        TestDatabase database = Servers.fresh(product);
        shopOn(database).migrate().orThrow();
        Catalog newest = Catalog.withData(database);

        for (int i = VERSIONS.size() - 2; i >= 0; i--) {
            Reach version = new Reach.UpTo(Version.of(VERSIONS.get(i)));
            shopOn(database).rollback(version).orThrow();
            shopOn(database).migrate().orThrow();
            assertThat(Catalog.withData(database).differencesTo(newest))
                    .as("back to " + VERSIONS.get(i))
                    .isEmpty();
        }
        shopOn(database).rollback(new Reach.UpTo(Version.of("0"))).orThrow();
        assertThat(database.queryStrings("SELECT ID FROM DATABASECHANGELOG")).isEmpty();
    }
}

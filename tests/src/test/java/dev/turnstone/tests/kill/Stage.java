package dev.turnstone.tests.kill;

import dev.turnstone.Settings;
import dev.turnstone.Turnstone;
import dev.turnstone.read.RoutineFolder;
import dev.turnstone.target.JdbcTarget;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The migration of one product, and fresh databases for it. */
final class Stage {
    private static final Settings SETTINGS =
            Settings.DEFAULTS.withLockWait(Duration.ofSeconds(60)).withConnectWait(Duration.ofSeconds(30));

    private final Product product;
    private final Optional<Path> template;

    /**
     * Databases of Derby and HSQLDB are copies of an empty one: when these engines die while they make one, they leave
     * something that they refuse to open. Derby takes seconds for it, too.
     */
    Stage(Product product) {
        this.product = product;
        this.template = product == Product.DERBY || product == Product.HSQLDB
                ? Servers.fresh(product).execute().release().file().map(Path::getParent)
                : Optional.empty();
    }

    Product product() {
        return product;
    }

    Path folder() {
        String name = "/kill/" + product.name().toLowerCase(Locale.ROOT);
        try {
            return Path.of(
                    Objects.requireNonNull(Stage.class.getResource(name), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An empty database whose owner may do all that the migration does. */
    TestDatabase fresh() {
        TestDatabase database = Servers.fresh(product);
        template.ifPresent(home -> copy(home, database.file().orElseThrow().getParent()));
        if (product == Product.MARIADB || product == Product.MYSQL) {
            Servers.shared(product)
                    .asAdmin(database)
                    .execute(
                            "CREATE USER IF NOT EXISTS 'auditor'@'%' IDENTIFIED BY 'auditor-secret'",
                            "GRANT ALL ON " + database.name() + ".* TO '" + database.username()
                                    + "'@'%' WITH GRANT OPTION");
        }
        return database;
    }

    Turnstone on(TestDatabase database) {
        return on(database, folder());
    }

    Turnstone on(TestDatabase database, Path folder) {
        return turnstone(folder.toString(), url(database), database.username(), database.password());
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(found -> !found.equals(from)).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** HSQLDB is told to do without its lock file, which it believes for ten seconds after its owner's death. */
    String url(TestDatabase database) {
        return database.url() + (product == Product.HSQLDB ? ";hsqldb.lock_file=false" : "");
    }

    static Turnstone turnstone(String folder, String url, String username, String password) {
        return Turnstone.of(RoutineFolder.of(Path.of(folder)), JdbcTarget.of(url, username, password))
                .with(SETTINGS);
    }
}

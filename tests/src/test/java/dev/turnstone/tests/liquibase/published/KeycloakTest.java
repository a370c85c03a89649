package dev.turnstone.tests.liquibase.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.processes.ToolSoftware;
import dev.turnstone.tests.servers.BuildSettings;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Keycloak's changelog: 170 changesets and more, of ten years, with 35 changes in Java. Its classes run through the bridge, with a
 * session that can do nothing, which is all they want on a database without realms. Without Keycloak's own extensions of
 * Liquibase, on both sides.
 */
class KeycloakTest {
    private static final Published KEYCLOAK = new Published(
            Published.folder().resolve("keycloak-model-jpa.jar"),
            "META-INF/jpa-changelog-master.xml",
            classes(),
            "WithKeycloakSession");

    /** In its SQL, and so in its checksum, is the name of the database, where that is a schema. */
    private static final String NAMES_ITS_DATABASE = " 2.5.0-unicode-oracle ";

    private final ClassLoader loader = KEYCLOAK.bridge();

    private static List<Path> classes() {
        List<Path> classes = new ArrayList<>();
        classes.add(Path.of(BuildSettings.get("oracle.folder"), "keycloak-classes"));
        ToolSoftware.files(Published.folder()).stream()
                .filter(jar -> jar.getFileName().toString().matches("(keycloak-(?!model)|jboss).*"))
                .forEach(classes::add);
        return classes;
    }

    @BeforeEach
    void give_this_thread_its_session() throws ReflectiveOperationException {
        loader.loadClass("WithKeycloakSession").getMethod("bind").invoke(null);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "H2"})
    void both_leave_the_same_and_each_takes_the_other_s_for_done(Product product) {
        TestDatabase ours = asKeycloakWantsIt(Servers.fresh(product));
        TestDatabase theirs = asKeycloakWantsIt(Servers.fresh(product));

        KEYCLOAK.turnstone(ours, loader).migrate().orThrow();
        KEYCLOAK.liquibase(theirs).update(KEYCLOAK.path()).orFail();

        assertThat(Published.differences(ours, theirs))
                .allMatch(line -> product == Product.MARIADB && line.contains(NAMES_ITS_DATABASE));
        assertThat(KEYCLOAK.leftToDoForThem(ours)).isEmpty();
        assertThat(KEYCLOAK.leftToDo(theirs, loader)).isEmpty();
    }

    /** One of its columns is called VALUE, and its rows are too long where a character takes four bytes. */
    private static TestDatabase asKeycloakWantsIt(TestDatabase database) {
        return switch (database.product()) {
            case H2 -> database.with(";NON_KEYWORDS=VALUE");
            case MARIADB -> database.execute("ALTER DATABASE `" + database.name() + "` CHARACTER SET utf8mb3");
            default -> database;
        };
    }
}

package dev.turnstone.tests.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.newcomer.Checkout.Ended;
import dev.turnstone.tests.servers.Product;
import dev.turnstone.tests.servers.Servers;
import dev.turnstone.tests.servers.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the README, in a fresh checkout, as it is written there. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the README's commands are for a POSIX shell")
final class ReadmeTest {
    private static final String CLONE = "git clone <this repository> turnstone && cd turnstone";
    private static final String TESTS = "./mvnw verify";

    @TempDir
    Path folder;

    @Test
    void its_commands_do_what_it_says() throws Exception {
        Checkout checkout = Checkout.freshIn(folder);
        List<String> commands = checkout.readme().stream()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
        // This test is part of what the one does, and of a checkout as the other makes it.
        assertThat(commands).contains(CLONE, TESTS);
        assertThat(Files.readString(Checkout.HERE.resolve(".ci/run"))).contains("README.md");

        TestDatabase database = Servers.fresh(Product.POSTGRESQL);
        for (String command : commands) {
            if (!command.equals(CLONE) && !command.equals(TESTS)) {
                Ended ended = checkout.run(onDatabase(command, database), passwordFor(command, database));
                assertThat(ended.exitCode() == 0)
                        .withFailMessage(() -> command + "\n" + ended.output())
                        .isTrue();
            }
        }

        assertThat(folder.resolve("shop.mv.db")).exists();
        assertThat(database.queryStrings("SELECT filename FROM databasechangelog"))
                .containsExactly("V_1.0_A.sql");
        Ended again = checkout.run("./turnstone migrate examples/shop --url jdbc:h2:./shop", Map.of());
        assertThat(again.exitCode() == 0).withFailMessage(again::output).isTrue();
        assertThat(again.output()).containsIgnoringCase("nothing to do").doesNotContain("building");
    }

    /** An embedded database would be made with it. */
    private static Map<String, String> passwordFor(String command, TestDatabase database) {
        return command.contains("postgresql") ? Map.of("JDBC_PASSWORD", database.password()) : Map.of();
    }

    private static String onDatabase(String command, TestDatabase database) {
        return command.replace("jdbc:postgresql://localhost/app", "'" + database.url() + "'")
                .replace("--username app", "--username " + database.username());
    }
}

package dev.turnstone.tests.servers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class UnavailableServerTest {
    private final String machine = System.getProperty("os.arch");

    @AfterEach
    void put_back() {
        System.setProperty("os.arch", machine);
        System.clearProperty("mysql.version");
        System.clearProperty("servers.required");
    }

    @Test
    void on_another_machine_a_server_s_tests_are_skipped() {
        System.setProperty("os.arch", "aarch64");
        assertThatThrownBy(() -> Servers.start(Product.MYSQL))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("mysql")
                .hasMessageContaining("aarch64");
    }

    @Test
    void so_they_are_when_the_build_has_not_fetched_it() {
        System.setProperty("mysql.version", "0.0");
        assertThatThrownBy(() -> Servers.start(Product.MYSQL))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("process-test-resources");
    }

    @Test
    void where_servers_are_required_they_fail() {
        System.setProperty("mysql.version", "0.0");
        System.setProperty("servers.required", "true");
        assertThatThrownBy(() -> Servers.start(Product.MYSQL)).isInstanceOf(IllegalStateException.class);
    }
}

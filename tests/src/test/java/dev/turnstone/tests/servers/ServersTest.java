package dev.turnstone.tests.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServersTest {
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"POSTGRESQL", "MARIADB", "MYSQL"})
    void a_fresh_database_is_empty_and_its_owner_s(Product product) {
        long t0 = System.nanoTime();
        TestDatabase database = Servers.fresh(product);
        System.out.println(product + " " + (System.nanoTime() - t0) / 1_000_000 + " ms " + database.serverVersion());
        database.execute("CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(20))", "INSERT INTO t VALUES (1, 'one')");
        assertThat(database.queryStrings("SELECT * FROM t")).containsExactly("1 | one");
    }
}

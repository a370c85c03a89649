package dev.turnstone.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.boot.shop.Shop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** A test that starts what plain JDBC needs of an application. */
@ContextConfiguration(classes = Shop.class)
@TestPropertySource(properties = {"turnstone.changelog=classpath:db/routines", "turnstone.migrate-on-start=true"})
abstract class JdbcSlice {
    @Test
    void rows_are_found(@Autowired JdbcTemplate jdbc) {
        assertThat(jdbc.queryForList("SELECT name FROM item", String.class)).containsExactly("stone");
    }
}

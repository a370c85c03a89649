package dev.turnstone.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.boot.shop.Item;
import dev.turnstone.tests.boot.shop.Shop;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/** Tests that start a slice of an application find its tables, as they would with the whole. */
class SliceTest {

    @Nested
    @ContextConfiguration(classes = Shop.class)
    @DataJpaTest(
            properties = {
                "turnstone.changelog=classpath:db/routines",
                "turnstone.migrate-on-start=true",
                "spring.jpa.hibernate.ddl-auto=validate"
            })
    class Jpa {
        @Test
        void entities_are_found(@Autowired EntityManager entities) {
            assertThat(entities.find(Item.class, 1L).name()).isEqualTo("stone");
        }
    }

    @Nested
    @ContextConfiguration(classes = Shop.class)
    @JdbcTest(properties = {"turnstone.changelog=classpath:db/routines", "turnstone.migrate-on-start=true"})
    class Jdbc {
        @Test
        void rows_are_found(@Autowired JdbcTemplate jdbc) {
            assertThat(jdbc.queryForList("SELECT name FROM item", String.class)).containsExactly("stone");
        }
    }
}

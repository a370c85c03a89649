package dev.turnstone.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.tests.boot.shop.Item;
import dev.turnstone.tests.boot.shop.Shop;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** A test that starts what JPA needs of an application. */
@ContextConfiguration(classes = Shop.class)
@TestPropertySource(
        properties = {
            "turnstone.changelog=classpath:db/routines",
            "turnstone.migrate-on-start=true",
            "spring.jpa.hibernate.ddl-auto=validate"
        })
abstract class JpaSlice {
    @Test
    void entities_are_found(@Autowired EntityManager entities) {
        assertThat(entities.find(Item.class, 1L).name()).isEqualTo("stone");
    }
}

package dev.turnstone.tests.boot;

import org.junit.jupiter.api.Nested;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;

/** Tests that start a slice of an application find its tables. What starts a slice is in a package of this Spring Boot's. */
class SliceTest {
    @Nested
    @DataJpaTest
    class Jpa extends JpaSlice {}

    @Nested
    @JdbcTest
    class Jdbc extends JdbcSlice {}
}

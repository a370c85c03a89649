package dev.turnstone.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseStateTest {
    @Test
    void what_is_committed_is_counted_as_people_do() {
        assertThat(new DatabaseState.Unknown(0).toString()).endsWith("is not known.");
        assertThat(new DatabaseState.Unknown(1).toString()).endsWith("; the statement before it is committed.");
        assertThat(new DatabaseState.Unknown(2).toString()).endsWith("; the 2 statements before it are committed.");
    }
}

package dev.turnstone.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class PostgresErrorsTest {
    private final Postgres dialect = new Postgres();

    @Test
    void the_place_is_left_to_those_who_know_the_file() {
        var error = new PSQLException(
                new ServerErrorMessage("SERROR\0C42601\0Msyntax error\0DPosition: 14\0HLook there\0P14\0"));
        assertThat(dialect.wordsOf(error)).isEqualTo("ERROR: syntax error\n  Detail: Position: 14\n  Hint: Look there");
    }

    @Test
    void a_standby_and_a_full_disk_are_nothing_that_a_script_can_mend() {
        assertThat(dialect.remedyFor(new SQLException("cannot execute CREATE TABLE", "25006")))
                .hasValueSatisfying(words -> assertThat(words).contains("standby", "default_transaction_read_only"));
        assertThat(dialect.remedyFor(new SQLException("no space", "53100"))).isPresent();
        assertThat(dialect.remedyFor(new SQLException("syntax error", "42601"))).isEmpty();
    }
}

package dev.turnstone.bench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLogTest {
    @Test
    void every_statement_of_a_message_counts() {
        assertThat(StatementLog.countIn(List.of("t [1] LOG:  statement: BEGIN; CREATE TABLE t (c text);", "\tCOMMIT;")))
                .isEqualTo(3);
    }

    @Test
    void semicolons_in_texts_separate_nothing() {
        assertThat(StatementLog.countIn(List.of(
                        "LOG:  statement: SELECT ';', \"a;b\", $$;$$ -- ;",
                        "\t; /* ; */",
                        "LOG:  execute <unnamed>: INSERT INTO t VALUES ($1)",
                        "DETAIL:  parameters: $1 = ';'")))
                .isEqualTo(2);
    }
}

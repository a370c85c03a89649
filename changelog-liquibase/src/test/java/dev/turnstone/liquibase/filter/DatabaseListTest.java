package dev.turnstone.liquibase.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.liquibase.answers.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseListTest {

    @Test
    void lists_mean_the_databases_that_they_mean_to_liquibase() {
        for (List<String> line : Answers.read(DatabaseListTest.class, "databases.tsv")) {
            DatabaseList list = DatabaseList.read(line.get(0).replace("(none)", ""));
            StringBuilder ours = new StringBuilder();
            for (String database : Answers.DATABASES) {
                ours.append(list.matches(database) ? '+' : '-');
            }
            assertThat(ours).as(line.get(0)).hasToString(line.get(1));
        }
    }

    @Test
    void names_that_no_database_has_are_told() {
        assertThat(DatabaseList.read("h2, postgres, !oracel, !db2z, none, H2").unknown())
                .containsExactly("postgres", "!oracel", "H2");
    }
}

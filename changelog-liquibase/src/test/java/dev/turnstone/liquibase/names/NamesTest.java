package dev.turnstone.liquibase.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.turnstone.liquibase.answers.Answers;
import dev.turnstone.liquibase.answers.Comparison;
import dev.turnstone.liquibase.change.ObjectName;
import dev.turnstone.liquibase.changeset.Behaviour.Quoting;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void names_are_written_as_liquibase_writes_them() {
        Comparison comparison = Comparison.of(NamesTest.class, "differences.tsv");
        for (List<String> line : Answers.read(NamesTest.class, "names.tsv")) {
            Names names = Names.of(line.get(0), Quoting.valueOf(line.get(1)));
            List<String> ours = written(names, line.get(2));
            for (int i = 0; i < ours.size(); i++) {
                String theirs = line.get(line.size() == 4 ? 3 : 3 + i);
                comparison.compare(line.get(0), line.get(2), theirs, ours.get(i));
            }
        }
        assertThat(comparison.surprises()).isEmpty();
        assertThat(comparison.groundless()).isEmpty();
    }

    private static List<String> written(Names names, String question) {
        ObjectName object = object(question);
        String name = object.name();
        return List.of(
                names.table(object),
                names.view(object),
                names.sequence(object),
                names.index(object),
                names.procedure(object),
                names.column(name),
                names.constraint(name),
                names.schema(name),
                names.columns(List.of(name.split(","))));
    }

    private static ObjectName object(String question) {
        String[] parts = question.split("\\|");
        return new ObjectName(part(parts, 3), part(parts, 2), parts[parts.length - 1]);
    }

    private static Optional<String> part(String[] parts, int fromTheEnd) {
        return Optional.of(parts)
                .filter(all -> all.length >= fromTheEnd)
                .map(all -> all[all.length - fromTheEnd])
                .filter(part -> !part.isEmpty());
    }

    @Test
    void a_back_tick_in_a_name_is_doubled() {
        assertThat(Names.of("mysql", Quoting.LEGACY).column("a`b")).isEqualTo("`a``b`");
    }

    @Test
    void an_unknown_database_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Names.of("firebird", Quoting.LEGACY))
                .withMessage("no names are known for firebird");
    }

    @Test
    void reserved_words_are_found_in_any_case() {
        assertThat(Answers.DATABASES)
                .filteredOn(database -> !Names.of(database, Quoting.QUOTE_ONLY_RESERVED_WORDS)
                        .column("oRDER")
                        .equals("oRDER"))
                .containsExactly("postgresql", "mysql", "mariadb", "h2", "oracle", "mssql", "hsqldb", "derby");
    }
}

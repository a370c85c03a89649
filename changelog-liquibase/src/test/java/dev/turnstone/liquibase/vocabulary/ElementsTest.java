package dev.turnstone.liquibase.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ElementsTest {
    @Test
    void whatever_may_stand_inside_another_has_words_of_its_own() {
        assertThat(reachable())
                .allSatisfy(name -> assertThat(Elements.find(name)).isPresent());
    }

    @Test
    void every_change_can_be_written_and_be_taken_back() {
        assertThat(ChangeTypes.all()).allSatisfy(type -> {
            assertThat(Elements.find("changeSet").orElseThrow().mayHold(type.name()))
                    .isTrue();
            assertThat(Elements.find("rollback").orElseThrow().mayHold(type.name()))
                    .isTrue();
        });
    }

    @Test
    void no_name_is_both_an_attribute_and_an_entry_of_the_same_element() {
        assertThat(reachable()).allSatisfy(name -> {
            Allowed words = Elements.find(name).orElseThrow();
            assertThat(words.attributes().values())
                    .noneMatch(attribute -> words.mayHold(attribute.name()))
                    .noneMatch(attribute -> Elements.isWithoutEffect(name, attribute.name()));
        });
    }

    private static Set<String> reachable() {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> left = new ArrayDeque<>(List.of(Elements.ROOT));
        while (!left.isEmpty()) {
            String name = left.pop();
            if (seen.add(name)) {
                Elements.find(name).ifPresent(words -> words.children().values().forEach(left::push));
            }
        }
        return seen;
    }
}

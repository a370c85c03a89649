package dev.turnstone.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MadeAnewTest {
    private final List<Integer> made = new ArrayList<>();
    private final List<String> list = new MadeAnew<>(3, index -> {
        made.add(index);
        return "element " + index;
    });

    @Test
    void is_a_list_like_any_other() {
        assertThat(list).isEqualTo(List.of("element 0", "element 1", "element 2"));
        assertThatThrownBy(() -> list.get(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> list.add("more")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void only_what_is_looked_at_is_made() {
        assertThat(list).as("its size is known").hasSize(3);
        assertThat(list.stream().anyMatch(each -> each.endsWith("1"))).isTrue();
        assertThat(made).containsExactly(0, 1);
    }

    @Test
    void a_copy_of_it_is_itself_and_of_others_a_list_that_cannot_be_changed() {
        assertThat(MadeAnew.copyOf(list)).isSameAs(list);
        assertThat(made).isEmpty();
        List<String> other = new ArrayList<>(List.of("a"));
        List<String> copy = MadeAnew.copyOf(other);
        other.add("b");
        assertThat(copy).containsExactly("a");
    }
}

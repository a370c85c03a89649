package dev.turnstone.liquibase.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstone.Position;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackedNodeTest {
    private final NodePacker packer = new NodePacker();

    private static Node node(int line, Node... children) {
        return new Node("changeSet", Optional.empty(), List.of(children), new Position("a.xml", line, 3));
    }

    private static Node leaf(String text, int line) {
        return Node.leaf("id", text, new Position("a.xml", line, 1_000));
    }

    @Test
    void everything_is_there_again() {
        Node written = node(70_000, leaf("1", 70_000), node(70_001, leaf("x".repeat(9_000), 70_002)), node(70_003));
        assertThat(packer.pack(written).unpack()).isEqualTo(written);
    }

    @Test
    void an_empty_text_is_not_the_same_as_none() {
        assertThat(packer.pack(leaf("", 1)).unpack().text()).contains("");
        assertThat(packer.pack(node(1)).unpack().text()).isEmpty();
    }

    @Test
    void texts_have_all_their_letters() {
        Node written = leaf("Größe \u20ac \uD83D\uDC26 \u0000\n", 2);
        assertThat(packer.pack(written).unpack()).isEqualTo(written);
    }

    /** In YAML, by aliases. */
    @Test
    void what_is_inside_may_be_written_before_and_in_another_file() {
        Node written = node(9, leaf("1", 2), Node.leaf("id", "2", new Position("b.xml", 1, 1)), leaf("3", 12));
        assertThat(packer.pack(written).unpack()).isEqualTo(written);
    }

    @Test
    void one_packer_packs_many() {
        List<Node> written = List.of(node(1, leaf("a", 2)), leaf("b", 3), node(4, node(5)));
        List<PackedNode> packed = written.stream().map(packer::pack).toList();
        assertThat(new PackedNodes(packed)).isEqualTo(written);
    }

    @Test
    void leaves_are_found_without_making_the_rest() {
        Node longText = leaf("x".repeat(200), 3);
        Node textless = new Node("empty", Optional.empty(), List.of(), new Position("b.xml", 9, 300));
        List<Node> written = List.of(node(1, leaf("a", 2)), longText, node(4, node(5)), textless);
        PackedNodes packed = new PackedNodes(written.stream().map(packer::pack).toList());
        assertThat(packed.leaves()).containsExactly(longText, textless);
    }
}

package dev.turnstone.cli.report.text;

import java.io.PrintStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/** Writes what a cluster is told as people write it. */
public final class TextManifest {
    /** No line is folded. */
    private static final int WIDTH = 4000;

    /** Clusters read YAML 1.1, in which these are no texts, or may not be. */
    private static final Pattern NO_TEXT =
            Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|~||[-+.\\d].*|.*[:#].*");

    private final PrintStream out;

    public TextManifest(PrintStream out) {
        this.out = out;
    }

    /** Prints one document. */
    public void print(Map<String, Object> tree) {
        DumpSettings style = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setWidth(WIDTH)
                .build();
        out.print(new Dump(style, new Quoting(style)).dumpToString(tree));
    }

    /** Puts quotes around what somebody might read as something else. */
    private static final class Quoting extends StandardRepresenter {
        Quoting(DumpSettings style) {
            super(style);
            representers.put(String.class, this::text);
        }

        private Node text(Object data) {
            String text = (String) data;
            return representScalar(
                    Tag.STR, text, NO_TEXT.matcher(text).matches() ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.PLAIN);
        }
    }
}

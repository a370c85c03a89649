package dev.turnstone.sql.cutting;

import dev.turnstone.sql.Splitter;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How one family of databases writes scripts: all that the splitter has to know about it.
 *
 * @param features what it does differently inside a statement
 * @param shapes makes the state machine that follows one statement's bodies
 * @param clientCommands commands that only its command-line client understands
 */
public record Syntax(
        Set<Feature> features, Supplier<? extends StatementShape> shapes, List<ClientCommand> clientCommands) {
    public Syntax {
        features = Set.copyOf(features);
        clientCommands = List.copyOf(clientCommands);
    }

    /** A splitter for scripts written this way. */
    public Splitter splitter() {
        return (file, text, delimiter) -> new StatementCutter(this, new Window(file, text), Delimiter.of(delimiter));
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }
}

package dev.turnstone.liquibase.source.runnable;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.change.Text;
import dev.turnstone.liquibase.read.OpenProperty;
import dev.turnstone.liquibase.render.ChangeFiles;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The properties in what is to be run of which nobody says what they stand for. They stay in the text, as with Liquibase,
 * where they may well be meant to stay; so each is told once. Thread-safe.
 */
final class OpenProperties {
    private static final int MOST_SHOWN = 5;
    private static final Comparator<Position> BY_PLACE =
            Comparator.comparing(Position::file).thenComparing(Position::line).thenComparing(Position::column);

    private final Map<String, Set<Position>> places = new TreeMap<>();

    synchronized void add(Collection<OpenProperty> found) {
        found.forEach(property -> places.computeIfAbsent(property.name(), name -> new TreeSet<>(BY_PLACE))
                .add(property.at()));
    }

    /** The same files, of whose texts what is left open is kept. */
    ChangeFiles watching(ChangeFiles files) {
        return new ChangeFiles() {
            @Override
            public String text(Text.File file) throws IOException {
                String text = files.text(file);
                if (text.contains("${")) {
                    add(OpenProperty.in(text, Position.startOf(files.shown(file))));
                }
                return text;
            }

            @Override
            public String rows(Text.File file) throws IOException {
                return files.rows(file);
            }

            @Override
            public Optional<byte[]> bytes(Text.File file) throws IOException {
                return files.bytes(file);
            }

            @Override
            public String shown(Text.File file) throws IOException {
                return files.shown(file);
            }
        };
    }

    /** A warning for each. */
    synchronized List<Problem> told() {
        return places.entrySet().stream()
                .map(entry -> told(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static Problem told(String name, List<Position> at) {
        String where = at.size() > MOST_SHOWN ? ", here and in " + (at.size() - MOST_SHOWN) + " other places" : "";
        return new Problem(
                ErrorCode.PROPERTY_UNDEFINED,
                "Nothing says what ${" + name + "} stands for, so it stays in the text as it is" + where + ".",
                at.subList(0, Math.min(MOST_SHOWN, at.size())),
                "Define it with a property, -D or an environment variable, if it isn't meant to stand there.");
    }
}

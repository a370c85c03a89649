package dev.turnstone.liquibase.tree.yaml;

import dev.turnstone.Position;
import dev.turnstone.liquibase.tree.Tree;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML, and JSON with it, into values. An alias is the very value it stands for, so nothing grows here. Of the list that
 * a file is about each item is handed over as soon as it has been read, so that the values of one are there at a time.
 */
final class YamlReader {
    private final String file;
    private final String list;
    private final Items items;
    private final Iterator<Event> events;
    private final Map<Anchor, YamlValue> anchors = new HashMap<>();

    /** Takes the items of a list, one after the other. */
    interface Items {
        void take(YamlValue item) throws UnreadableChangelog;
    }

    private YamlReader(String file, String text, String list, Items items) {
        this.file = file;
        this.list = list;
        this.items = items;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /**
     * The file's only document; empty when there is nothing, or nothing but comments.
     *
     * @param list the key of the list that the file is about
     * @param items takes what is in that list, unless the list has an anchor: the document says that it is empty
     */
    static Optional<YamlValue> read(String file, String text, String list, Items items) throws UnreadableChangelog {
        YamlReader reader = new YamlReader(file, text, list, items);
        try {
            return reader.document();
        } catch (MarkedYamlEngineException e) {
            throw UnreadableChangelog.at(
                    reader.place(e.getProblemMark().or(e::getContextMark)),
                    reader.broken() + (e.getContext() == null ? "" : e.getContext() + " ") + e.getProblem() + ".",
                    "Correct it.");
        } catch (ReaderException e) {
            throw UnreadableChangelog.at(
                    place(file, text, e.getPosition()),
                    "The character " + String.format("U+%04X", e.getCodePoint()) + " may not stand in YAML.",
                    "Remove it, or write it as \\u and four digits between double quotes.");
        } catch (YamlEngineException e) {
            throw UnreadableChangelog.at(Position.startOf(file), reader.broken() + e.getMessage() + ".", "Correct it.");
        }
    }

    private String broken() {
        return "This breaks the rules of " + (file.endsWith(".json") ? "JSON" : "YAML") + ": ";
    }

    private Optional<YamlValue> document() throws UnreadableChangelog {
        Optional<YamlValue> document = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent begin) {
                document = Optional.of(value(begin, 1));
            } else if (event.getEventId() == Event.ID.DocumentStart && document.isPresent()) {
                throw UnreadableChangelog.at(
                        place(event), "A second document begins here.", "Keep one document in a file.");
            }
        }
        return document;
    }

    private YamlValue value(Event event, int depth) throws UnreadableChangelog {
        if (depth > Tree.DEEPEST) {
            throw UnreadableChangelog.at(
                    place(event), "Entries are nested more than " + Tree.DEEPEST + " deep.", "Nest them less.");
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        YamlValue value;
        if (event instanceof ScalarEvent scalar) {
            value = YamlScalars.read(scalar, begin(scalar));
        } else if (event instanceof SequenceStartEvent) {
            value = sequence(event, depth);
        } else {
            value = mapping((MappingStartEvent) event, depth);
        }
        anchor.ifPresent(name -> anchors.put(name, value));
        return value;
    }

    private YamlValue aliased(AliasEvent alias) throws UnreadableChangelog {
        YamlValue value = anchors.get(alias.getAlias());
        if (value == null) {
            throw UnreadableChangelog.at(
                    place(alias),
                    "There is no &" + alias.getAlias() + " that ends before this *" + alias.getAlias() + ".",
                    "Put the anchor before its aliases, and no alias inside of what it stands for.");
        }
        return value;
    }

    private YamlValue sequence(Event begin, int depth) throws UnreadableChangelog {
        List<YamlValue> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(value(event, depth + 1));
        }
        return new YamlValue.Sequence(items, place(begin));
    }

    private YamlValue mapping(MappingStartEvent begin, int depth) throws UnreadableChangelog {
        List<YamlValue.Entry> entries = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(value(event, depth + 1) instanceof YamlValue.Scalar key)
                    || key.text().isEmpty()) {
                throw UnreadableChangelog.at(place(event), "This key is no word.", "Write a name before the colon.");
            }
            Event next = events.next();
            boolean isTheList = depth == 1
                    && key.text().get().equals(list)
                    && next instanceof SequenceStartEvent sequence
                    && sequence.getAnchor().isEmpty();
            entries.add(new YamlValue.Entry(key, isTheList ? handedOver(next, depth + 1) : value(next, depth + 1)));
        }
        return new YamlValue.Mapping(entries, place(begin));
    }

    private YamlValue handedOver(Event begin, int depth) throws UnreadableChangelog {
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.take(value(event, depth + 1));
        }
        return new YamlValue.Sequence(List.of(), place(begin));
    }

    /** Behind a {@code |} or {@code >} the text begins in a line below. */
    private Position begin(ScalarEvent scalar) {
        Position at = place(scalar);
        boolean isBlock =
                scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        if (!isBlock) {
            return at;
        }
        int blankLines =
                (int) scalar.getValue().chars().takeWhile(c -> c == '\n').count();
        return new Position(file, at.line() + 1 + blankLines, 1);
    }

    private Position place(Event event) {
        return place(event.getStartMark());
    }

    private Position place(Optional<Mark> mark) {
        return mark.map(at -> new Position(file, at.getLine() + 1, at.getColumn() + 1))
                .orElseGet(() -> Position.startOf(file));
    }

    private static Position place(String file, String text, int codePoints) {
        String before = text.substring(0, text.offsetByCodePoints(0, codePoints)) + '|';
        List<String> lines = before.lines().toList();
        return new Position(file, lines.size(), lines.get(lines.size() - 1).length());
    }
}

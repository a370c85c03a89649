package dev.turnstone.liquibase.tree.xml;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/**
 * Says what is wrong with XML that isn't well-formed. The parser's own words are in the language of the machine, so what can
 * be told by looking at the text is told by that.
 */
final class XmlFlaws {
    /** What the parser says in front of the message itself. */
    private static final String WORDS = "Message: ";

    /** The parser has no words for this, but a link. */
    private static final Pattern GIVEN_TWICE = Pattern.compile("#AttributeNotUnique\\?([^&]*)&(.*)");

    private static final Pattern END_TAG = Pattern.compile("</\\s*(?:[\\w.-]+:)?([\\w.-]+)");

    private final String file;
    private final String text;
    private final XmlPlaces places;
    private final Deque<Element> unclosed;

    /** An element whose end hasn't come yet. */
    record Element(String name, Position at) {}

    /**
     * Looks at a text.
     *
     * @param unclosed the elements in which the parser gave up, the innermost last
     */
    XmlFlaws(String file, String text, XmlPlaces places, Deque<Element> unclosed) {
        this.file = file;
        this.text = text;
        this.places = places;
        this.unclosed = unclosed;
    }

    UnreadableChangelog unreadable(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        Position at = place(e.getLocation());
        Matcher twice = GIVEN_TWICE.matcher(message);
        if (twice.find()) {
            return UnreadableChangelog.at(
                    at, "The attribute " + twice.group(2) + " stands twice in " + twice.group(1) + ".", "Remove one.");
        }
        if (!unclosed.isEmpty() && e.getLocation() != null) {
            int offset = Math.min(text.length(), places.offset(e.getLocation()));
            if (text.substring(offset).isBlank()) {
                return neverClosed(unclosed.getLast());
            }
            Matcher end = END_TAG.matcher(text);
            int begin = text.lastIndexOf("</", offset);
            if (begin >= 0
                    && end.find(begin)
                    && end.end() >= offset - 1
                    && !end.group(1).equals(unclosed.getLast().name())) {
                return closedByAnother(unclosed.getLast(), end.group(1), places.at(begin));
            }
        }
        int words = message.indexOf(WORDS);
        return UnreadableChangelog.at(
                at,
                "The XML is not well-formed: " + (words < 0 ? message : message.substring(words + WORDS.length())),
                whatToDo(e.getLocation()));
    }

    private static UnreadableChangelog neverClosed(Element open) {
        return UnreadableChangelog.at(
                open.at(),
                "The XML is not well-formed: the element " + open.name() + " that begins here is never closed.",
                "Write </" + open.name() + "> where it ends.");
    }

    private static UnreadableChangelog closedByAnother(Element open, String other, Position at) {
        return new UnreadableChangelog(List.of(new Problem(
                ErrorCode.CHANGELOG_UNREADABLE,
                "The XML is not well-formed: </" + other + "> stands where the element " + open.name()
                        + " is still open.",
                List.of(at, open.at()),
                "Write </" + open.name() + "> before it, or correct one of the two names.")));
    }

    private Position place(Location location) {
        return location == null || location.getLineNumber() < 1
                ? Position.startOf(file)
                : new Position(file, location.getLineNumber(), Math.max(1, location.getColumnNumber()));
    }

    /** Two characters have to be written in another way, and everybody forgets that once. */
    private String whatToDo(Location location) {
        if (location == null || location.getLineNumber() < 1) {
            return "Correct it.";
        }
        int offset = Math.min(text.length(), places.offset(location));
        String before = text.substring(Math.max(0, offset - 2), offset);
        if (before.contains("&")) {
            return "Write &amp; for &, or put the text between <![CDATA[ and ]]>.";
        }
        return before.contains("<")
                ? "If it isn't meant as the beginning of an element, write &lt; for <, or put the text between"
                        + " <![CDATA[ and ]]>."
                : "Correct it.";
    }
}

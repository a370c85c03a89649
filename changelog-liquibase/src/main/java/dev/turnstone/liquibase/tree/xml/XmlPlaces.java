package dev.turnstone.liquibase.tree.xml;

import dev.turnstone.Position;
import java.util.Arrays;
import javax.xml.stream.Location;

/**
 * Where in an XML file things begin. The parser only tells where a tag ends; within well-formed XML the last {@code <}
 * before that is its beginning, for no attribute may hold one.
 */
final class XmlPlaces {
    private static final int ORDINARY_LINE = 40;

    private static final String CDATA = "<![CDATA[";

    private final String file;
    private final String text;
    private final int[] lines;
    private int latest;

    XmlPlaces(String file, String text) {
        this.file = file;
        this.text = text;
        this.lines = beginnings(text);
    }

    /** A tag that begins an element. */
    final class Tag {
        private final int begin;
        private int behind;

        private Tag(int begin) {
            this.begin = begin;
            this.behind = endOfName(begin + 1);
        }

        Position at() {
            return XmlPlaces.this.at(begin);
        }

        /** Where an attribute begins; to be asked in their order. */
        Position attribute(String prefix, String name) {
            String written = prefix.isEmpty() ? name : prefix + ":" + name;
            while (behind < text.length()) {
                int word = behindBlanks(behind);
                int end = endOfName(word);
                int quote = behindBlanks(behindBlanks(end) + 1);
                if (quote >= text.length()) {
                    break;
                }
                behind = text.indexOf(text.charAt(quote), quote + 1) + 1;
                if (end - word == written.length() && text.startsWith(written, word)) {
                    return XmlPlaces.this.at(word);
                }
            }
            return at();
        }
    }

    /** The tag that ends here. */
    Tag tagBefore(Location end) {
        return new Tag(text.lastIndexOf('<', lines[end.getLineNumber() - 1] + end.getColumnNumber() - 2));
    }

    /** The character behind the one at which the parser is. */
    int offset(Location location) {
        return lines[location.getLineNumber() - 1] + Math.max(0, location.getColumnNumber() - 1);
    }

    /** The place of a character of the text. */
    Position at(int offset) {
        int line = lineOf(offset);
        latest = line;
        return new Position(file, line + 1, offset - lines[line] + 1);
    }

    /** Nearly always that of the place before, or the one below it. */
    private int lineOf(int offset) {
        int end = Math.min(latest + 2, lines.length);
        for (int line = latest; line < end; line++) {
            if (lines[line] <= offset && (line + 1 == lines.length || offset < lines[line + 1])) {
                return line;
            }
        }
        int low = 0;
        int high = lines.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Where the first word of a text is, which blanks and the beginning of a CDATA section may precede. */
    int behindMarks(int from) {
        int word = behindBlanks(from);
        return text.startsWith(CDATA, word) ? behindMarks(word + CDATA.length()) : word;
    }

    private int endOfName(int from) {
        int at = from;
        while (at < text.length() && !endsName(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int behindBlanks(int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean endsName(char c) {
        return c == '=' || c == '>' || c == '/' || isBlank(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static int[] beginnings(String text) {
        return text.indexOf('\r') < 0 ? beginningsByFeeds(text) : beginningsByAnyEnd(text);
    }

    private static int[] beginningsByFeeds(String text) {
        int[] lines = new int[text.length() / ORDINARY_LINE + 1];
        int count = 1;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
            lines = withRoom(lines, count);
            lines[count++] = feed + 1;
        }
        return Arrays.copyOf(lines, count);
    }

    private static int[] beginningsByAnyEnd(String text) {
        int[] lines = new int[text.length() / ORDINARY_LINE + 1];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
                lines = withRoom(lines, count);
                lines[count++] = i + 1;
            }
        }
        return Arrays.copyOf(lines, count);
    }

    private static int[] withRoom(int[] lines, int count) {
        return count < lines.length ? lines : Arrays.copyOf(lines, 2 * count);
    }
}

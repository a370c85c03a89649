package dev.turnstone.plugins.read;

import dev.turnstone.Position;
import dev.turnstone.read.resource.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plugin's list: a name per line. Blank lines and those that begin with {@code #} mean nothing, except that {@code #
 * turnstone: name=value} says something about the plugin.
 *
 * @param lines that name something, in order
 * @param sayings about the plugin, each as {@code name=value}, with their lines
 */
record MigrationList(List<ListLine> lines, List<ListLine> sayings) {
    /** Below {@link PluginReading#FOLDER}. */
    static final String FILE = "migrations.txt";

    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
    private static final Pattern SAYING = Pattern.compile("#\\s*turnstone\\s*:\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    MigrationList {
        lines = List.copyOf(lines);
        sayings = List.copyOf(sayings);
    }

    /** It is no text in UTF-8. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Position at;

        Unreadable(String what, Position at) {
            super(what);
            this.at = at;
        }

        /** The first place where it isn't. */
        Position at() {
            return at;
        }
    }

    /**
     * Reads a list.
     *
     * @throws Unreadable when it is not UTF-8
     */
    static MigrationList of(Resource file) throws IOException {
        try (InputStream in = file.opener().open()) {
            byte[] bytes = in.readAllBytes();
            String text = text(bytes, file.shown());
            return of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        }
    }

    private static String text(byte[] bytes, String file) throws Unreadable {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        out.flip();
        String read = out.toString();
        int nothing = read.indexOf('\0');
        if (nothing >= 0) {
            // What ASCII looks like in UTF-16 has many of them.
            throw new Unreadable(
                    "has a byte of value 0 in it, as no text has in UTF-8", end(read.substring(0, nothing), file));
        }
        if (result.isError()) {
            throw new Unreadable("is not UTF-8", end(read, file));
        }
        return read;
    }

    /** Where what comes behind a text stands. */
    private static Position end(String text, String file) {
        String[] lines = LINE_END.split(text, -1);
        String last = lines[lines.length - 1];
        int mark = lines.length == 1 && last.startsWith(BYTE_ORDER_MARK) ? 0 : 1;
        return new Position(file, lines.length, last.length() + mark);
    }

    private static MigrationList of(String text) {
        List<ListLine> lines = new ArrayList<>();
        List<ListLine> sayings = new ArrayList<>();
        String[] all = LINE_END.split(text, -1);
        for (int i = 0; i < all.length; i++) {
            String line = all[i].strip();
            Matcher saying = SAYING.matcher(line);
            if (saying.matches()) {
                sayings.add(new ListLine(i + 1, saying.group(1).strip()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(new ListLine(i + 1, line));
            }
        }
        return new MigrationList(lines, sayings);
    }
}

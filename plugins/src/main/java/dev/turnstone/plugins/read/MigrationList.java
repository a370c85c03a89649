package dev.turnstone.plugins.read;

import dev.turnstone.read.resource.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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

    /**
     * Reads a list.
     *
     * @throws CharacterCodingException when it is not UTF-8
     */
    static MigrationList of(Resource file) throws IOException {
        try (InputStream in = file.opener().open()) {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            return of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        }
    }

    private static MigrationList of(String text) throws CharacterCodingException {
        if (text.indexOf('\0') >= 0) {
            // What ASCII looks like in UTF-16.
            throw new CharacterCodingException();
        }
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

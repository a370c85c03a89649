package dev.turnstone.liquibase.tree.file;

import dev.turnstone.ErrorCode;
import dev.turnstone.Position;
import dev.turnstone.Problem;
import dev.turnstone.liquibase.tree.UnreadableChangelog;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the bytes of a changelog into text. */
final class Decoder {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What a byte that begins no character becomes. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final int MOST_OF_A_DECLARATION = 200;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    private Decoder() {}

    /** The text of a file in UTF-8, without a byte order mark. */
    static String decode(String file, byte[] content) throws UnreadableChangelog {
        if (isUtf16(content)) {
            throw badly(Position.startOf(file), file + " is not UTF-8: it looks like UTF-16.");
        }
        return decode(file, content, StandardCharsets.UTF_8);
    }

    /** The text of an XML file, which may say itself how it is encoded. */
    static String decodeXml(String file, byte[] content) throws UnreadableChangelog {
        if (isUtf16(content)) {
            return decode(file, content, StandardCharsets.UTF_16);
        }
        String beginning =
                new String(content, 0, Math.min(MOST_OF_A_DECLARATION, content.length), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(beginning);
        return decode(file, content, declared.find() ? charset(file, declared.group(1)) : StandardCharsets.UTF_8);
    }

    private static Charset charset(String file, String name) throws UnreadableChangelog {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw badly(Position.startOf(file), file + " says that it is encoded in " + name + ", which is unknown.");
        }
    }

    private static boolean isUtf16(byte[] content) {
        return content.length >= 2
                && (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF
                        || content[0] == (byte) 0xFF && content[1] == (byte) 0xFE
                        || content[0] == 0
                        || content[1] == 0);
    }

    private static String decode(String file, byte[] content, Charset charset) throws UnreadableChangelog {
        // This takes a third of the memory of a decoder that tells where something is wrong.
        String text = new String(content, charset);
        return text.indexOf(REPLACEMENT) < 0 && text.indexOf('\0') < 0
                ? withoutMark(text)
                : decodeWithPlaces(file, content, charset);
    }

    private static String decodeWithPlaces(String file, byte[] content, Charset charset) throws UnreadableChangelog {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate((int) (content.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(bytes, characters, true);
        if (!result.isError()) {
            decoder.flush(characters);
        }
        String text = withoutMark(characters.flip().toString());
        int nul = text.indexOf('\0');
        if (result.isError() || nul >= 0) {
            String flaw = nul >= 0 ? "a NUL character" : "a byte that begins no character";
            throw badly(
                    place(file, nul >= 0 ? text.substring(0, nul) : text),
                    file + " is not " + charset.name() + ": it holds " + flaw + ".");
        }
        return text;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Where a text ends. */
    private static Position place(String file, String before) {
        List<String> lines = (before + '|').lines().toList();
        return new Position(file, lines.size(), lines.get(lines.size() - 1).length());
    }

    private static UnreadableChangelog badly(Position at, String what) {
        return new UnreadableChangelog(
                List.of(new Problem(ErrorCode.FILE_BADLY_ENCODED, what, List.of(at), "Save the file as UTF-8.")));
    }
}

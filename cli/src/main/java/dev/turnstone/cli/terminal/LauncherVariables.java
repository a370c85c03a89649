package dev.turnstone.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The environment as the launcher found it. A shell may drop variables with a dot in the name, as {@code JDBC_URL.1};
 * then the launcher hands over all there were, in hexadecimal digits, through a pipe.
 */
final class LauncherVariables {
    /** Names the pipe; absent where the shell dropped nothing. */
    static final String PROPERTY = "turnstone.environment";

    private LauncherVariables() {}

    /** The environment of this process, and what was dropped on the way to it. */
    static Map<String, String> ofThisProcess() {
        String pipe = System.getProperty(PROPERTY, "");
        return pipe.isEmpty() ? System.getenv() : completed(System.getenv(), Path.of(pipe));
    }

    /** What the shell has changed for this process stays. */
    static Map<String, String> completed(Map<String, String> inherited, Path handedOver) {
        Map<String, String> all = new TreeMap<>(inherited);
        try {
            String digits = Files.readString(handedOver, StandardCharsets.US_ASCII);
            byte[] bytes = HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
            Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
            Stream.of(new String(bytes, charset).split("\0"))
                    .filter(variable -> variable.indexOf('.') > 0 && variable.indexOf('.') < variable.indexOf('='))
                    .map(variable -> variable.split("=", 2))
                    .forEach(variable -> all.putIfAbsent(variable[0], variable[1]));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("the variables that the launcher hands over", e);
        }
    }
}

package dev.turnstone.settings;

import dev.turnstone.jdbc.MaskedUrl;
import dev.turnstone.read.script.Durations;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the value of a setting looks like. A value that was read is checked against it at once, wherever it is from. */
public enum Form {
    TEXT("text"),
    /** Never shown. */
    SECRET("a secret"),
    /** A JDBC URL, shown with its passwords masked. */
    URL("a URL") {
        @Override
        public Optional<String> fault(String text) {
            return text.chars().anyMatch(Character::isISOControl)
                    ? Optional.of("has a line break or another control character in it")
                    : Optional.empty();
        }
    },
    /** Where a changelog is. */
    LOCATION("a path, or classpath: and a path") {
        @Override
        public Optional<String> fault(String text) {
            return text.isBlank() ? Optional.of("names nothing") : Optional.empty();
        }
    },
    /** A file or a folder. */
    PATH("a path") {
        @Override
        public Optional<String> fault(String text) {
            return pathFault(text);
        }
    },
    /** Several, separated as in a class path. */
    PATHS("paths, separated as in a class path") {
        @Override
        public Optional<String> fault(String text) {
            return pathFault(text.replace(File.pathSeparator, ""));
        }
    },
    /** {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}. */
    DURATION("a time") {
        @Override
        public Optional<String> fault(String text) {
            return Durations.parse(text).isPresent()
                    ? Optional.empty()
                    : Optional.of("is no duration: a number and ms, s, m or h, as in 500ms, 30s, 5m, 2h");
        }
    },
    /** Lines of {@code NAME=VALUE}. */
    PAIRS("lines of NAME=VALUE") {
        @Override
        public Optional<String> fault(String text) {
            return text.lines().allMatch(line -> line.isBlank() || line.strip().indexOf('=') > 0)
                    ? Optional.empty()
                    : Optional.of("has a line that is not NAME=VALUE");
        }
    },
    /** One of the words that the setting's placeholder lists. */
    WORD("a word"),
    /** On or off. */
    SWITCH("true or false") {
        @Override
        public Optional<String> fault(String text) {
            return isOn(text) || OFF.contains(text.toLowerCase(Locale.ROOT))
                    ? Optional.empty()
                    : Optional.of("is neither true, yes, on or 1 nor false, no, off or 0");
        }
    };

    private static final Set<String> ON = Set.of("true", "yes", "on", "1");
    private static final Set<String> OFF = Set.of("false", "no", "off", "0");

    private final String words;

    Form(String words) {
        this.words = words;
    }

    /** For people: what is expected. */
    public String words() {
        return words;
    }

    /** What is wrong with a value, as the rest of a sentence; empty when nothing is. */
    public Optional<String> fault(String text) {
        return Optional.empty();
    }

    /** Whether a word means that a switch is on. */
    public static boolean isOn(String text) {
        return ON.contains(text.toLowerCase(Locale.ROOT));
    }

    /** The value as it may be shown. */
    String shown(String text) {
        return switch (this) {
            case SECRET -> "***";
            case URL -> firstLine(MaskedUrl.of(text));
            default -> text;
        };
    }

    /** What stands in other lines got there by mistake, and may be a secret. */
    private static String firstLine(String url) {
        String line = url.lines().findFirst().orElse("");
        return line.length() == url.length() ? url : line + " …";
    }

    private static Optional<String> pathFault(String text) {
        try {
            return Path.of(text).toString().isEmpty() && !text.isEmpty() ? Optional.of("is no path") : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of("can't be the name of a file here: " + e.getReason());
        }
    }
}

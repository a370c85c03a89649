package dev.turnstone.settings;

import dev.turnstone.jdbc.MaskedUrl;
import dev.turnstone.read.Durations;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** What the value of a setting looks like. A value that was read is checked against it at once, wherever it is from. */
public enum Form {
    TEXT("text"),
    /** Never shown. */
    SECRET("a secret"),
    /** A JDBC URL, shown with its passwords masked. */
    URL("a URL"),
    /** A file or a folder. */
    PATH("a path") {
        @Override
        Optional<String> fault(String text) {
            return pathFault(text);
        }
    },
    /** Several, separated as in a class path. */
    PATHS("paths, separated as in a class path") {
        @Override
        Optional<String> fault(String text) {
            return pathFault(text.replace(File.pathSeparator, ""));
        }
    },
    /** {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}. */
    DURATION("a time") {
        @Override
        Optional<String> fault(String text) {
            return Durations.parse(text).isPresent()
                    ? Optional.empty()
                    : Optional.of("is no duration: a number and ms, s, m or h, as in 500ms, 30s, 5m, 2h");
        }
    },
    /** Lines of {@code NAME=VALUE}. */
    PAIRS("lines of NAME=VALUE") {
        @Override
        Optional<String> fault(String text) {
            return text.lines().allMatch(line -> line.isBlank() || line.strip().indexOf('=') > 0)
                    ? Optional.empty()
                    : Optional.of("has a line that is not NAME=VALUE");
        }
    },
    /** On or off. */
    SWITCH("true or false") {
        @Override
        Optional<String> fault(String text) {
            return SWITCHES.contains(text) ? Optional.empty() : Optional.of("is neither true nor false");
        }
    };

    private static final Set<String> SWITCHES = Set.of("true", "false");

    private final String words;

    Form(String words) {
        this.words = words;
    }

    /** For people: what is expected. */
    public String words() {
        return words;
    }

    /** What is wrong with a value, as the rest of a sentence; empty when nothing is. */
    Optional<String> fault(String text) {
        return Optional.empty();
    }

    /** The value as it may be shown. */
    String shown(String text) {
        return switch (this) {
            case SECRET -> "***";
            case URL -> MaskedUrl.of(text);
            default -> text;
        };
    }

    private static Optional<String> pathFault(String text) {
        try {
            return Path.of(text).toString().isEmpty() && !text.isEmpty() ? Optional.of("is no path") : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of("can't be the name of a file here: " + e.getReason());
        }
    }
}

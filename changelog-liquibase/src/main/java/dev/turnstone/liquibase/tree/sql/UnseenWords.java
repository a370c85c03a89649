package dev.turnstone.liquibase.tree.sql;

import dev.turnstone.ErrorCode;
import dev.turnstone.NearMisses;
import dev.turnstone.Problem;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds words of directives that nobody sees: such as are none, and such as are followed by something else than a colon and
 * a value. Liquibase passes them over.
 */
final class UnseenWords {
    private static final Pattern ANY = Pattern.compile("(?<=\\s)([A-Za-z]\\w*):(?!/)\\S");
    private static final Pattern SPOILT = Pattern.compile("(?<=\\s)([A-Za-z]\\w*)(?:\\s*=\\s*|\\s+:\\s*|:\\s+)\\S+");

    private final SqlLine line;
    private final Set<String> known;

    /**
     * Looks at one line.
     *
     * @param known the words that may stand there, as they are usually written
     */
    UnseenWords(SqlLine line, Set<String> known) {
        this.line = line;
        this.known = known;
    }

    /** Of words that are none. */
    Stream<Problem> unknown() {
        return found(ANY)
                .filter(word -> !isKnown(word))
                .map(word -> told("'" + word + ":' says nothing here.", meant(word)));
    }

    /** Of words with an equals sign, or a blank before their value. */
    Stream<Problem> spoilt() {
        return found(SPOILT)
                .filter(this::isKnown)
                .map(word -> told(
                        "What is behind '" + word + "' isn't seen.",
                        "Write " + word + ":… with a colon and without blanks."));
    }

    private Stream<String> found(Pattern pattern) {
        Matcher matcher = pattern.matcher(line.text());
        return matcher.results().filter(found -> !isQuoted(found.start())).map(found -> found.group(1));
    }

    private boolean isKnown(String word) {
        return known.stream().anyMatch(word::equalsIgnoreCase);
    }

    private boolean isQuoted(int index) {
        return line.text().substring(0, index).chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private String meant(String word) {
        List<String> near = NearMisses.of(word, known);
        return near.isEmpty() ? "Remove it." : "Did you mean " + String.join(" or ", near) + "?";
    }

    private Problem told(String what, String next) {
        return new Problem(ErrorCode.CHANGELOG_WORD_IGNORED, what, List.of(line.at()), next);
    }
}

package dev.turnstone.sql.kind;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the tokens of a statement from its beginning. */
public final class Cursor {
    private static final String END = "";

    private final List<String> tokens;
    private int at;

    public Cursor(List<String> tokens) {
        this.tokens = tokens;
    }

    /** The next token; empty text at the end. */
    public String peek() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    /** Whether nothing is left. */
    public boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** Goes behind these, when they come next. */
    public boolean take(String... expected) {
        int end = at + expected.length;
        boolean there = end <= tokens.size() && tokens.subList(at, end).equals(List.of(expected));
        at = there ? end : at;
        return there;
    }

    /** Goes behind as many of these as come next. */
    public void skip(Set<String> words) {
        while (words.contains(peek())) {
            at++;
        }
    }

    /** Goes behind a name, which may have others with dots before it. */
    public Optional<String> takeName() {
        StringBuilder name = new StringBuilder();
        do {
            if (!isName(peek())) {
                return Optional.empty();
            }
            name.append(name.isEmpty() ? "" : ".").append(peek());
            at++;
        } while (take("."));
        return Optional.of(name.toString());
    }

    private static boolean isName(String token) {
        return !token.isEmpty()
                && (Character.isLetter(token.charAt(0)) || token.charAt(0) == '_' || isQuotedName(token));
    }

    private static boolean isQuotedName(String token) {
        return token.length() > 1 && (token.charAt(0) == '"' || token.charAt(0) == '`');
    }

    /** Goes behind parentheses and all that is in them, when they come next and are closed. */
    public boolean takeParentheses() {
        return peek().equals("(") && !upTo(")").isEmpty();
    }

    /** Everything up to the next comma outside parentheses, and behind that comma. */
    public List<String> takePart() {
        return upTo(",");
    }

    /** What comes before this symbol outside parentheses, the symbol too where it closes them; all when it doesn't come. */
    private List<String> upTo(String symbol) {
        int from = at;
        int depth = 0;
        while (!isAtEnd()) {
            String token = tokens.get(at++);
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            if (depth == 0 && token.equals(symbol)) {
                return tokens.subList(from, symbol.equals(",") ? at - 1 : at);
            }
        }
        return symbol.equals(",") ? tokens.subList(from, at) : List.of();
    }

    /** Goes to the next of these words, when there is one that near; stays where it is otherwise. */
    boolean seek(Set<String> words, int most) {
        for (int i = at; i < Math.min(tokens.size(), at + most); i++) {
            if (words.contains(tokens.get(i))) {
                at = i;
                return true;
            }
        }
        return false;
    }

    /** Goes behind the next token. */
    String next() {
        String token = peek();
        at++;
        return token;
    }

    /** What is left. */
    public List<String> rest() {
        return tokens.subList(at, tokens.size());
    }
}

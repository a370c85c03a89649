package dev.turnstone.flyway.read;

/**
 * A condition under which a script is run: {@code true}, {@code false}, {@code A==B}, {@code A!=B}, with {@code &&},
 * {@code ||} and brackets. Texts are compared as they are written, without the blanks around them.
 */
final class Condition {
    private final String text;
    private int next;

    Condition(String text) {
        this.text = text;
    }

    /** Whether it holds. */
    boolean holds() {
        next = 0;
        return any();
    }

    private boolean any() {
        boolean holds = all();
        while (skip("||")) {
            holds |= all();
        }
        return holds;
    }

    private boolean all() {
        boolean holds = one();
        while (skip("&&")) {
            holds &= one();
        }
        return holds;
    }

    private boolean one() {
        if (skip("(")) {
            boolean holds = any();
            skip(")");
            return holds;
        }
        String left = operand();
        if (skip("==")) {
            return left.equals(operand());
        }
        return skip("!=") ? !left.equals(operand()) : Boolean.parseBoolean(left);
    }

    private String operand() {
        int begin = next;
        while (next < text.length() && !isMark()) {
            next++;
        }
        return text.substring(begin, next).strip();
    }

    private boolean isMark() {
        return text.startsWith("==", next)
                || text.startsWith("!=", next)
                || text.startsWith("&&", next)
                || text.startsWith("||", next)
                || text.charAt(next) == '('
                || text.charAt(next) == ')';
    }

    private boolean skip(String mark) {
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        boolean here = text.startsWith(mark, next);
        next += here ? mark.length() : 0;
        return here;
    }
}

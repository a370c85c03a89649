package dev.turnstone.liquibase.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an expression: commas bind least, then {@code or}, {@code and}, and {@code not}. What stands in parentheses is
 * put aside first, and a mark left in its place.
 */
final class ExpressionReader {
    private static final char MARK = '\0';
    private static final Pattern MARKED = Pattern.compile(MARK + "(\\d+)" + MARK);
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern OR = Pattern.compile("(?i)\\s+or\\s+");
    private static final Pattern AND = Pattern.compile("(?i)\\s+and\\s+");
    private static final Pattern NEGATED = Pattern.compile("(?is)(?:@?!\\s*|not\\s+)(.*)");

    private final String text;
    private final List<Expression> groups = new ArrayList<>();

    ExpressionReader(String text) {
        this.text = text;
    }

    Expression read() throws UnreadableExpression {
        if (text.indexOf(MARK) >= 0) {
            throw unreadable("has a character in it that no name has");
        }
        String marked = withoutGroups();
        return new Expression.AnyOf(parts(marked, COMMA, this::alternatives));
    }

    private String withoutGroups() throws UnreadableExpression {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '(' && depth++ == 0) {
                start = i + 1;
            } else if (each == ')' && --depth == 0) {
                outside.append(' ')
                        .append(MARK)
                        .append(groups.size())
                        .append(MARK)
                        .append(' ');
                groups.add(group(text.substring(start, i)));
            } else if (depth == 0) {
                outside.append(each);
            }
            if (depth < 0) {
                throw unreadable("has a closing parenthesis too many");
            }
        }
        if (depth > 0) {
            throw unreadable("has a parenthesis that isn't closed");
        }
        return outside.toString();
    }

    private Expression group(String inside) throws UnreadableExpression {
        if (inside.isBlank()) {
            throw unreadable("has nothing in its parentheses");
        }
        return new Expression.Group(read(inside));
    }

    private static Expression read(String inside) throws UnreadableExpression {
        return new ExpressionReader(inside).read();
    }

    private Expression alternatives(String part) throws UnreadableExpression {
        List<Expression> parts = parts(part, OR, this::conditions);
        return parts.size() == 1 ? parts.get(0) : new Expression.AnyOf(parts);
    }

    private Expression conditions(String part) throws UnreadableExpression {
        List<Expression> parts = parts(part, AND, this::condition);
        return parts.size() == 1 ? parts.get(0) : new Expression.AllOf(parts);
    }

    private Expression condition(String part) throws UnreadableExpression {
        Matcher negated = NEGATED.matcher(part);
        return negated.matches() ? new Expression.Not(operand(negated.group(1))) : operand(part);
    }

    private Expression operand(String part) throws UnreadableExpression {
        Matcher marked = MARKED.matcher(part);
        if (marked.matches()) {
            return groups.get(Integer.parseInt(marked.group(1)));
        }
        if (part.indexOf(MARK) >= 0) {
            throw unreadable("has nothing between a name and a parenthesis");
        }
        return new Expression.Named(new Name(part));
    }

    private static List<Expression> parts(String text, Pattern separator, Reading reading) throws UnreadableExpression {
        List<Expression> parts = new ArrayList<>();
        for (String part : separator.split(text.strip())) {
            if (!part.isBlank()) {
                parts.add(reading.read(part.strip()));
            }
        }
        return parts;
    }

    private UnreadableExpression unreadable(String what) {
        return new UnreadableExpression("The expression '" + text + "' " + what + ".");
    }

    private interface Reading {
        Expression read(String part) throws UnreadableExpression;
    }
}

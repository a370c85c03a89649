package dev.turnstone.liquibase.source;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression over names, as contexts and labels have it: {@code and}, {@code or} or a comma, {@code not} or {@code !},
 * parentheses; {@code and} binds tighter than {@code or}. Case counts for nothing.
 */
sealed interface Expression {
    /** Whether it holds where these names are given. */
    boolean holdsFor(Collection<String> given);

    /** A name: it is given. */
    record Name(String name) implements Expression {
        @Override
        public boolean holdsFor(Collection<String> given) {
            String wanted = name.startsWith("@") ? name.substring(1) : name;
            return given.stream()
                    .map(other -> other.startsWith("@") ? other.substring(1) : other)
                    .anyMatch(wanted::equalsIgnoreCase);
        }
    }

    /** Both hold. */
    record And(Expression one, Expression other) implements Expression {
        @Override
        public boolean holdsFor(Collection<String> given) {
            return one.holdsFor(given) && other.holdsFor(given);
        }
    }

    /** One of them holds. */
    record Or(Expression one, Expression other) implements Expression {
        @Override
        public boolean holdsFor(Collection<String> given) {
            return one.holdsFor(given) || other.holdsFor(given);
        }
    }

    /** It doesn't hold. */
    record Not(Expression expression) implements Expression {
        @Override
        public boolean holdsFor(Collection<String> given) {
            return !expression.holdsFor(given);
        }
    }

    /** Nothing is demanded. */
    record Always() implements Expression {
        @Override
        public boolean holdsFor(Collection<String> given) {
            return true;
        }
    }

    /** Reads an expression; one without a name always holds. */
    static Expression of(String text) {
        return new Reading(text).read();
    }

    /** Reads by descent, the loosest operator first. */
    final class Reading {
        private static final Pattern TOKEN = Pattern.compile("[(),!]|[^\\s(),!]+");

        private final Deque<String> tokens = new ArrayDeque<>();

        private Reading(String text) {
            Matcher token = TOKEN.matcher(text);
            while (token.find()) {
                tokens.add(token.group());
            }
        }

        private Expression read() {
            return tokens.isEmpty() ? new Always() : alternatives();
        }

        private Expression alternatives() {
            Expression one = together();
            while (takes("or", ",")) {
                one = new Or(one, together());
            }
            return one;
        }

        private Expression together() {
            Expression one = single();
            while (takes("and")) {
                one = new And(one, single());
            }
            return one;
        }

        private Expression single() {
            if (takes("not", "!")) {
                return new Not(single());
            }
            if (takes("(")) {
                Expression inner = alternatives();
                takes(")");
                return inner;
            }
            return tokens.isEmpty() ? new Always() : new Name(tokens.poll());
        }

        private boolean takes(String... words) {
            List<String> wanted = Arrays.asList(words);
            boolean next = !tokens.isEmpty() && wanted.contains(tokens.peek().toLowerCase(Locale.ROOT));
            if (next) {
                tokens.poll();
            }
            return next;
        }
    }
}

package dev.turnstone.liquibase.filter;

import java.util.List;
import java.util.Set;

/**
 * When a changeset is meant, as {@code test and !(slow or @demo)}: names, which are there or not, and how they go
 * together.
 *
 * <p>Where no names are given at all, everything is meant, except what depends on a name with an {@code @} in front.
 */
public sealed interface Expression {
    /** At least one of them. */
    record AnyOf(List<Expression> parts) implements Expression {
        public AnyOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Set<Name> given) {
            return parts.stream().anyMatch(part -> part.holds(given));
        }
    }

    /** Each of them. */
    record AllOf(List<Expression> parts) implements Expression {
        public AllOf {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Set<Name> given) {
            return parts.stream().allMatch(part -> part.holds(given));
        }
    }

    /** Not this. */
    record Not(Expression inner) implements Expression {
        @Override
        public boolean holds(Set<Name> given) {
            return given.isEmpty() || !inner.holds(given);
        }
    }

    /** What stood in parentheses. */
    record Group(Expression inner) implements Expression {
        @Override
        public boolean holds(Set<Name> given) {
            return inner.holds(given);
        }
    }

    /** This name is given. */
    record Named(Name name) implements Expression {
        @Override
        public boolean holds(Set<Name> given) {
            return given.isEmpty() ? !name.isRequired() : given.stream().anyMatch(name::isSame);
        }
    }

    /**
     * Reads an expression.
     *
     * @throws UnreadableExpression when its parentheses don't match, or something is missing
     */
    static Expression read(String text) throws UnreadableExpression {
        return new ExpressionReader(text).read();
    }

    /**
     * Whether it holds with these names; an empty expression does. Where all that stands between two commas is in parentheses,
     * Liquibase doesn't see an {@code @} when no names are given.
     */
    default boolean matches(Set<Name> given) {
        if (this instanceof AnyOf any) {
            return isEmpty() || any.parts().stream().anyMatch(part -> part.isBeyondDoubt(given) || part.holds(given));
        }
        return holds(given);
    }

    private boolean isBeyondDoubt(Set<Name> given) {
        return given.isEmpty() && this instanceof Group;
    }

    /** Whether it names nothing. */
    default boolean isEmpty() {
        return this instanceof AnyOf any && any.parts().isEmpty();
    }

    /** The same for a part of an expression. */
    boolean holds(Set<Name> given);
}

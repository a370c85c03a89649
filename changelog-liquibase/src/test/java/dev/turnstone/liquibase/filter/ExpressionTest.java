package dev.turnstone.liquibase.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ExpressionTest {

    @Test
    void a_comma_in_parentheses_is_an_or() throws UnreadableExpression {
        Expression expression = Expression.read("(a, b) and c");
        assertThat(expression.matches(Name.list("b, c"))).isTrue();
        assertThat(expression.matches(Name.list("a, b"))).isFalse();
    }

    @Test
    void a_parenthesis_that_is_not_closed_is_told() {
        assertThatExceptionOfType(UnreadableExpression.class)
                .isThrownBy(() -> Expression.read("a and (b or c"))
                .withMessage("The expression 'a and (b or c' has a parenthesis that isn't closed.");
    }

    @Test
    void a_closing_parenthesis_too_many_is_told() {
        assertThatExceptionOfType(UnreadableExpression.class)
                .isThrownBy(() -> Expression.read("a) or (b"))
                .withMessage("The expression 'a) or (b' has a closing parenthesis too many.");
    }

    @Test
    void parentheses_with_nothing_in_them_are_told() {
        assertThatExceptionOfType(UnreadableExpression.class)
                .isThrownBy(() -> Expression.read("a and ( )"))
                .withMessage("The expression 'a and ( )' has nothing in its parentheses.");
    }

    @Test
    void a_parenthesis_right_behind_a_name_is_told() {
        assertThatExceptionOfType(UnreadableExpression.class)
                .isThrownBy(() -> Expression.read("a (b)"))
                .withMessage("The expression 'a (b)' has nothing between a name and a parenthesis.");
    }

    @Test
    void the_character_that_marks_parentheses_is_refused() {
        assertThatExceptionOfType(UnreadableExpression.class)
                .isThrownBy(() -> Expression.read("\0007\0"))
                .withMessageEndingWith("has a character in it that no name has.");
    }
}

package dev.turnstone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SecretsTest {
    private static final String REFUSED = "Access denied for user 'ro'@'localhost'";

    @Test
    void a_name_is_shown_although_it_is_the_password_too() {
        Secrets secrets = new Secrets(List.of("ro"), MaskedUrl.namesIn("jdbc:mysql://h/db?user=ro&password=ro"));

        assertThat(secrets.hiddenIn(REFUSED)).isEqualTo(REFUSED);
        assertThat(secrets.hiddenIn("no driver for jdbc:mysql://ro:ro@h/db?password=ro&x=1"))
                .isEqualTo("no driver for jdbc:mysql://***:***@h/db?password=***&x=1");
    }

    @Test
    void any_other_password_is_hidden_wherever_it_stands() {
        assertThat(new Secrets(List.of("s$cret"), List.of("ro")).hiddenIn("'ro' with 's$cret'"))
                .isEqualTo("'ro' with '***'");
    }

    @Test
    void names_are_found_in_both_forms_of_a_URL() {
        assertThat(MaskedUrl.namesIn("jdbc:mysql://ann:x@h/db")).containsExactly("ann");
        assertThat(MaskedUrl.namesIn("jdbc:h2:./q;USER=sa;PASSWORD=sa")).containsExactly("sa");
    }
}

package dev.turnstone.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {
    @Test
    void every_text_comes_back() {
        Answers answers = new Answers(List.of("", "3:abc", "a\nb", "\u00fc\ud83d\ude00", ":"));
        assertThat(Answers.parse(answers.toText())).isEqualTo(answers);
        assertThat(Answers.parse(new Answers(List.of(answers.toText())).toText())
                        .texts())
                .containsExactly(answers.toText());
        assertThat(Answers.parse("")).isEqualTo(Answers.NONE);
    }

    @Test
    void what_was_not_asked_has_no_answer() {
        Answers answers = Answers.NONE.and("first");
        assertThat(answers.about(0)).contains("first");
        assertThat(answers.about(1)).isEmpty();
    }
}
